using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>RES20: limits need cgroups.</summary>
internal static class LimitsWithoutCgroups
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4120",
        Reference = "RES20",
        Severity = RuleSeverity.Error,
        Title = "Limits have no effect without cgroups",
        Message = "The cell sets limits, but leaves cgroups alone",
        Runsc = LaunchFacts.LimitsWithoutCgroups.Text,
        Remedy = "Leave 'IgnoreCgroups' out, or remove the limits",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Runsc.IgnoreCgroups && spec.Config.Linux.Resources is { Members.Count: > 0 })
        {
            spec.Runsc.Origins.TryGetValue(nameof(RunscAttribute.IgnoreCgroups), out var origin);
            findings.ReportAt("/linux/resources", origin, Repair.Remove());
        }
    }
}
