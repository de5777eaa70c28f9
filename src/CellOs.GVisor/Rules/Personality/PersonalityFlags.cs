using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Personality;

/// <summary>PER02: a personality has no flags: the specification defines none.</summary>
internal static class PersonalityFlags
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5802",
        Reference = "PER02",
        Severity = RuleSeverity.Error,
        Title = "Personality with flags",
        Message = "The personality has flags, of which the OCI specification defines none",
        Runsc = PersonalityFacts.Personality.Text,
        Remedy = "Remove the flags",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.Personality.Flags is { Items.Count: > 0 } flags)
        {
            findings.Report(flags, Repair.Remove());
        }
    }
}
