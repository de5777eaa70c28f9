using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES12: idle is 0 or 1.</summary>
internal static class CpuIdleOutOfRange
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4112",
        Reference = "RES12",
        Severity = RuleSeverity.Error,
        Title = "Idle is neither 0 nor 1",
        Message = "'cpu.idle' is {0}, and can only be 0 or 1",
        Runsc = ResourceFacts.Idle.Text,
        Remedy = "Write 1 for a cell that runs when nothing else does, or remove it",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (new OciResources(spec.Config.Linux.Resources).Cpu.Idle is { } idle && idle.IsOutside(0, 1))
        {
            findings.Report(idle, idle.Text);
        }
    }
}
