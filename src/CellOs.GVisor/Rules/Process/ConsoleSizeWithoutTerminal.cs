using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC10: only a process with a terminal has a console size.</summary>
internal static class ConsoleSizeWithoutTerminal
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1010",
        Reference = "PRC10",
        Severity = RuleSeverity.Warning,
        Title = "Console size without a terminal",
        Message = "'consoleSize' has no effect without a terminal",
        Runsc = ProcessFacts.ConsoleSizeWithoutTerminal.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process is { ConsoleSize: { } size, Terminal: null or { Value: false } })
        {
            findings.Report(size, Repair.Remove());
        }
    }
}
