using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>allowedEgressHosts: cells connect to these hosts only.</summary>
internal static class EgressHostNotAllowed
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7106",
        Severity = RuleSeverity.Error,
        Title = "Egress to a host that the policy does not allow",
        Message = "The host '{0}' is none of those that policy pack '{1}' allows",
        Remedy = "Remove the egress rule, or have the host allowed",
        NoRepair = "which of the two it is to be is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (pack.AllowedEgressHosts.Count == 0)
            {
                continue;
            }

            foreach (var rule in new ExecutionCell(spec.ExecutionCell!).EgressRules)
            {
                if (rule.StringAt("host") is { IsConstant: true } host && !IsAllowed(host.Text, pack))
                {
                    findings.Report(host, Shown.Text(host.Text), Shown.Text(pack.Name));
                }
            }
        }
    }

    private static bool IsAllowed(string host, PolicyDocument pack)
    {
        foreach (var pattern in pack.AllowedEgressHosts)
        {
            if (EgressHost.Matches(host, pattern.Text))
            {
                return true;
            }
        }

        return false;
    }
}
