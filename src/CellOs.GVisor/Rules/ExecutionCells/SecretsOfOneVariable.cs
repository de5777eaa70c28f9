using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>No two secrets are delivered in one environment variable.</summary>
internal static class SecretsOfOneVariable
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7035",
        Severity = RuleSeverity.Error,
        Title = "Two secrets in one variable",
        Message = "The secrets '{0}' and '{1}' are both delivered as the variable '{2}'",
        Remedy = "Use names that differ in more than letter case",
        NoRepair = "which of them is to have another name is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document || !UnusualSecretVariable.IsEnvironmentDelivery(new(document))
            || new ExecutionCell(document).SecretRefs.Array?.Items is not { } items)
        {
            return;
        }

        Dictionary<string, string>? earlier = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not SpecString { IsConstant: true, Presence: null } alias)
            {
                continue;
            }

            if (items.Count > 1)
            {
                earlier ??= new(StringComparer.OrdinalIgnoreCase);
                if (!earlier.TryGetValue(alias.Text, out var first))
                {
                    earlier.Add(alias.Text, alias.Text);
                }
                else if (first != alias.Text)
                {
                    findings.Report(alias, Shown.Text(first), Shown.Text(alias.Text), Shown.Text(SecretVariable.NameOf(first)));
                }
            }
        }
    }
}
