using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>gVisor binds no program to processors.</summary>
internal static class IgnoredCpuAffinity
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5502",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Processors of exec have no effect",
        Message = "A program that is put into the cell is to be bound to processors, which gVisor does not do",
        Runsc = SchedulingFacts.ExecCpuAffinity.Text,
        Remedy = "Remove it; [Limits(CpuSet = ...)] binds the whole cell",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.ExecCpuAffinity.Node is { } node)
        {
            findings.Report(node, Repair.Remove());
        }
    }
}
