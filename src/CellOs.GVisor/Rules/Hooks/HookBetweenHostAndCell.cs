using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK07: what a hook finds where it runs is there.</summary>
internal static class HookBetweenHostAndCell
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5207",
        Reference = "HK07",
        Severity = RuleSeverity.Info,
        Title = "Hook between host and cell",
        Message = "The {0} hook '{1}' {2}",
        Runsc = HookFacts.CreateContainer.Text + "; a startContainer hook it never runs",
        Remedy = "{3}",
        NoRepair = "what the program needs cannot be known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(
            HookKinds.CreateContainer,
            "is found on the host and runs among the mounts of the cell",
            "See that what it opens is at the same place in both",
            spec,
            findings);
        Check(
            HookKinds.StartContainer,
            "is found and runs in the cell",
            "See that the program is in the root filesystem",
            spec,
            findings);
    }

    private static void Check(string kind, string place, string remedy, CellSpec spec, FindingList findings)
    {
        // That it does not run at all is a finding of its own, and all there is to say of a cell that is written for gVisor only.
        if (!spec.IsImported && !HookFacts.For(kind).IsHonouredBy(spec.Target))
        {
            return;
        }

        foreach (var node in spec.Config.Hooks.Of(kind))
        {
            if (new OciHook(kind, node).Path is { } path)
            {
                findings.Report(path, kind, path.Text, place, remedy);
            }
        }
    }
}
