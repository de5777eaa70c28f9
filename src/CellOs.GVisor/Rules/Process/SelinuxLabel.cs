using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC23: a process for gVisor has no SELinux label.</summary>
internal static class SelinuxLabel
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1023",
        Reference = "PRC23",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "SELinux label",
        Message = "The process has an SELinux label, '{0}', which gVisor does not support",
        Runsc = ProcessFacts.SelinuxLabel.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.SelinuxLabel is { Text.Length: > 0 } label)
        {
            findings.Report(label, Repair.Remove(), label.Text);
        }
    }
}
