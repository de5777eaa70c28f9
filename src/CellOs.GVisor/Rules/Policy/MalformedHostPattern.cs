using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>A host that a policy pack allows is a host, or a name behind one <c>*.</c>.</summary>
internal static class MalformedHostPattern
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7152",
        Severity = RuleSeverity.Error,
        Title = "Pattern of a host is malformed",
        Message = "'{0}' is neither a host nor a name behind one '*.'",
        Remedy = "Write one host, as 'api.example.com', or those below a name, as '*.example.com'",
        NoRepair = "which hosts were meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.PolicyPack is not { } document)
        {
            return;
        }

        foreach (var pattern in new PolicyDocument(document).AllowedEgressHosts)
        {
            if (!EgressHost.IsPattern(pattern.Text))
            {
                findings.Report(pattern, Shown.Text(pattern.Text));
            }
        }
    }
}
