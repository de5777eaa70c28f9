using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>requireDnsEgressJustification: an egress rule that lets DNS through is refused, because no justification is known.</summary>
internal static class UnjustifiedDnsEgress
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7110",
        Severity = RuleSeverity.Error,
        Title = "Egress to name servers that nobody justified",
        Message = "The egress rule lets DNS through, which policy pack '{0}' wants justified; how that is written is not known here",
        Remedy = "Give it another port than 53 and 853",
        NoRepair = "which port was meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (!pack.Demands("requireDnsEgressJustification"))
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
