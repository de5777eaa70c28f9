namespace CellOs.GVisor.Rules.Definition;

/// <summary>A property is a secret that the document does not give the cell. Only the compiler can see it, so the front end reports it.</summary>
internal static class SecretOutsideDocument
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0033",
        Severity = RuleSeverity.Error,
        Title = "Secret that the document does not give the cell",
        Message = "The secret '{0}' is called '{1}', which is not among the 'secretRefs' of '{2}': they are all that the cell may be given",
        Remedy = "Add '{1}' to 'secretRefs', or say in Alias which of them it is",
        NoRepair = "either may be meant",
    };
}
