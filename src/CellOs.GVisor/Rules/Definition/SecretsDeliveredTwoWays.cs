namespace CellOs.GVisor.Rules.Definition;

/// <summary>A cell gets secrets in two ways, of which its ExecutionCell document can say one. Only the compiler can see it, so the front end reports it.</summary>
internal static class SecretsDeliveredTwoWays
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0036",
        Severity = RuleSeverity.Info,
        Title = "Secrets are delivered in two ways",
        Message = "The secret '{0}' is delivered in the environment and '{1}' in a file, of which the cell's ExecutionCell document can say only one: 'runtimeBroker'",
        Remedy = "Deliver them in one way if a supervisor is to run the cell",
        NoRepair = "where the program looks for its secrets is for a person to say",
    };
}
