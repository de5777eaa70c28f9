namespace CellOs.GVisor.Rules.Definition;

/// <summary>The document names a secret that no property has. Only the compiler can see it, so the front end reports it.</summary>
internal static class SecretWithoutProperty
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0032",
        Severity = RuleSeverity.Error,
        Title = "Secret of the document has no property",
        Message = "No property of the cell holds the secret '{0}', so that the program would start without it",
        Remedy = "Give a property [Secret] with the Alias \"{0}\"",
        NoRepair = "where the program looks for it is for a person to say",
    };
}
