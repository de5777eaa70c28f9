namespace CellOs.GVisor.Rules.Definition;

/// <summary>A secret is delivered otherwise than the document says. Only the compiler can see it, so the front end reports it.</summary>
internal static class SecretDeliveredOtherwise
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0034",
        Severity = RuleSeverity.Error,
        Title = "Secret is not delivered as the document says",
        Message = "The secret '{0}' is delivered {1}, but 'secretDelivery' in '{2}' is '{3}'",
        Remedy = "Write '{4}' there, or deliver the secret in another way",
        NoRepair = "either may be meant",
    };
}
