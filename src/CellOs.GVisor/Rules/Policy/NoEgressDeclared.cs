using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>requireEgressDeclared: a cell says where it connects to.</summary>
internal static class NoEgressDeclared
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7104",
        Severity = RuleSeverity.Error,
        Title = "No egress is declared",
        Message = "No egress rule is declared, and policy pack '{0}' wants one",
        Remedy = "List in 'authority.egressRules' what the cell connects to",
        NoRepair = "where the cell connects to is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (!pack.Demands("requireEgressDeclared") || new ExecutionCell(spec.ExecutionCell!) is not { Spec: { } whole } cell)
            {
                continue;
            }

            if (cell.EgressRules.Array is { } rules)
            {
                if (rules.Items.Count == 0)
                {
                    findings.Report(rules, Shown.Text(pack.Name));
                }
            }
            else if (cell.Authority is { } authority)
            {
                if (authority.Lacks("egressRules"))
                {
                    findings.ReportAbsent(authority, "egressRules", repair: null, Shown.Text(pack.Name));
                }
            }
            else if (whole.Lacks("authority"))
            {
                findings.ReportAbsent(whole, "authority", repair: null, Shown.Text(pack.Name));
            }
        }
    }
}
