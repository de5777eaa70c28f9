using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Personality;

/// <summary>gVisor: a program has the execution domain that every program has.</summary>
internal static class IgnoredPersonality
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5803",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Personality has no effect",
        Message = "The execution domain 'LINUX32' is asked for, which gVisor does not have",
        Runsc = PersonalityFacts.Personality.Text + ", and uname(2) tells of a 64-bit machine",
        Remedy = "Remove 'personality'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var personality = spec.Config.Linux.Personality;
        if (personality.Domain?.Is(PersonalityDomains.Linux32) == true && !PersonalityFacts.Personality.IsHonouredBy(spec.Target))
        {
            findings.Report(personality.Node!, Repair.Remove());
        }
    }
}
