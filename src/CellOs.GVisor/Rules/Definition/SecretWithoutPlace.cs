namespace CellOs.GVisor.Rules.Definition;

/// <summary>Secret has no place in the cell. Only the compiler can see it, so the front end reports it.</summary>
internal static class SecretWithoutPlace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0028",
        Severity = RuleSeverity.Error,
        Title = "Secret has no place in the cell",
        Message = "The secret '{0}' goes nowhere: neither a file nor an environment variable is named for it",
        Remedy = "Name the file, as in [Secret(\"/run/secrets/token\")]",
        NoRepair = "where the program looks for it is for a person to say",
    };
}
