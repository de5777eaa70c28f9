using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;
using System.Globalization;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK08: the oldest runsc that is to run the cell runs its hooks.</summary>
internal static class HookDoesNotRun
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5208",
        Reference = "HK08",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Hook does not run",
        Message = "The {0} hooks do not run in runsc {1}, the oldest that is to run this cell",
        Runsc = HookFacts.CreateContainer.Text + "; a startContainer hook it never runs",
        Remedy = "{2}",
        NoRepair = "a hook that was written for the inside of the cell may do harm on the host",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        for (var i = 0; i < HookKinds.All.Count; i++)
        {
            var kind = HookKinds.All[i];
            var fact = HookFacts.For(kind);
            if (!fact.IsHonouredBy(spec.Target) && spec.Config.Hooks.Of(kind) is { Count: > 0, Array: { } hooks })
            {
                findings.Report(
                    hooks,
                    kind,
                    spec.Target.ToString(),
                    fact.HonouredSince is { } since
                        ? string.Format(CultureInfo.InvariantCulture, "Do their work on the host in a createRuntime hook, or set the build property CellOsRunscVersion to {0} or later", since)
                        : "Do their work in the program that the cell starts, or on the host in a createRuntime hook");
            }
        }
    }
}
