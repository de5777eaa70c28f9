using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The size of a terminal is set by who holds it.</summary>
internal static class IgnoredConsoleSize
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1031",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Size of the terminal without effect",
        Message = "'consoleSize' does not set the size of the terminal",
        Runsc = ProcessFacts.IncompleteConsoleSize.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process is { ConsoleSize: { } size, Terminal: { Value: true } })
        {
            findings.Report(size, Repair.Remove());
        }
    }
}
