using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>forbidOutboundEgressRules: no cell connects anywhere.</summary>
internal static class EgressForbidden
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7105",
        Severity = RuleSeverity.Error,
        Title = "Egress that the policy forbids",
        Message = "Policy pack '{0}' forbids every egress rule",
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (!pack.Demands("forbidOutboundEgressRules") || new ExecutionCell(spec.ExecutionCell!).EgressRules.Array is not { Items: var rules })
            {
                continue;
            }

            // One that is there only at times is forbidden then.
            for (var i = 0; i < rules.Count; i++)
            {
                findings.Report(rules[i], Repair.Remove(), Shown.Text(pack.Name));
            }
        }
    }
}
