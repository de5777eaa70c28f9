using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>A configuration for gVisor has no SELinux label for the mounts.</summary>
internal static class MountLabelHasNoEffect
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1030",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "SELinux label of the mounts has no effect",
        Message = "The label '{0}' for the mounts has no effect",
        Runsc = ProcessFacts.MountLabel.Text,
        Remedy = "Remove it, and label the files on the host where that is needed",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.MountLabel is { IsEmpty: false } label)
        {
            findings.Report(label, Repair.Remove(), label.Text);
        }
    }
}
