using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A secret that is delivered in the environment has an alias that makes a variable every shell can read.</summary>
internal static class UnusualSecretVariable
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7034",
        Severity = RuleSeverity.Warning,
        Title = "Secret in a variable that shells cannot read",
        Message = "The secret '{0}' is delivered as a variable of that name, which shells cannot read",
        Remedy = "Use ASCII letters, digits and '_' in the alias, and no digit first",
        NoRepair = "the broker has to know the secret by the new name",
        Check = Check,
    };

    /// <summary>Whether secrets are delivered in the environment: so it is said, or nothing is and the default may be that.</summary>
    public static bool IsEnvironmentDelivery(ExecutionCell cell) =>
        cell.Run is { } run && (run.Lacks("secretDelivery") || cell.SecretDelivery?.Is("env") == true);

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document || !IsEnvironmentDelivery(new(document)))
        {
            return;
        }

        foreach (var alias in new ExecutionCell(document).SecretRefs)
        {
            if (alias.IsConstant && SecretVariable.IsPossible(alias.Text) && !SecretVariable.IsPortable(alias.Text))
            {
                findings.Report(alias, Shown.Text(alias.Text));
            }
        }
    }
}
