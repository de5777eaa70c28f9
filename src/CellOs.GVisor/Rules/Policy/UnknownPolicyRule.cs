using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>A policy pack has no rule that is not known here: nobody would hold cells to it.</summary>
internal static class UnknownPolicyRule
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7151",
        Severity = RuleSeverity.Error,
        Title = "Unknown rule in a policy pack",
        Message = "'{0}' is no rule that is known here, so that nothing would be held to it",
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.PolicyPack is not { } document || new PolicyDocument(document).Rules is not { Members: var rules } node)
        {
            return;
        }

        for (var i = 0; i < rules.Count; i++)
        {
            if (ExecutionCellSchema.PolicyRules.Find(rules[i].Key) is null)
            {
                var meant = ExecutionCellSchema.PolicyRules.Meant(rules[i].Key);
                var repair = meant is null || node[meant] is not null ? null : Repair.RenameMember(meant);
                findings.ReportKey(rules[i], repair, Shown.Text(rules[i].Key), repair is null ? "Remove it" : $"Write '{meant}'");
            }
        }
    }
}
