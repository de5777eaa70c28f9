using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Personality;

/// <summary>PER01: an execution domain is LINUX or LINUX32.</summary>
internal static class UnknownDomain
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5801",
        Reference = "PER01",
        Severity = RuleSeverity.Error,
        Title = "Unknown execution domain",
        Message = "The personality {0}",
        Runsc = PersonalityFacts.Personality.Text + "; crun refuses to start",
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var personality = spec.Config.Linux.Personality;
        if (personality.Node is { } node && node.Lacks("domain"))
        {
            findings.ReportMissing(node, "domain", "has no domain", "'LINUX' or 'LINUX32'");
        }
        else if (personality.Domain is { IsConstant: true } domain && !PersonalityDomains.Contains(domain.Text))
        {
            var meant = PersonalityDomains.Suggest(domain.Text);
            findings.Report(
                domain,
                meant is null ? null : Repair.Replace(meant),
                $"has the domain '{domain.Text}', which the OCI specification does not have",
                meant is null ? "'LINUX' or 'LINUX32'" : $"'{meant}'");
        }
    }
}
