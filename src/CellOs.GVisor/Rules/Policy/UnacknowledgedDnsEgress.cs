using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>flagDnsEgressWithoutAcknowledgment: an egress rule that lets DNS through is pointed out.</summary>
internal static class UnacknowledgedDnsEgress
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7109",
        Severity = RuleSeverity.Warning,
        Title = "Egress to name servers that nobody acknowledged",
        Message = "The egress rule lets DNS through, which policy pack '{0}' wants acknowledged; how that is written is not known here",
        Remedy = "Give it another port than 53 and 853, or turn this finding down where it is acknowledged",
        NoRepair = "which port was meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (!pack.Demands("flagDnsEgressWithoutAcknowledgment"))
            {
                continue;
            }

            foreach (var rule in new ExecutionCell(spec.ExecutionCell!).EgressRules)
            {
                if (DnsEgress.Is(rule))
                {
                    findings.Report(rule, Shown.Text(pack.Name));
                }
            }
        }
    }
}
