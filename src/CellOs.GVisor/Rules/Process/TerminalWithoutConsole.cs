using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC12: a cell has no terminal, because nobody is there to hold its other end.</summary>
internal static class TerminalWithoutConsole
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1012",
        Reference = "PRC12",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Terminal without a console socket",
        Message = "The process asks for a terminal, and a cell is started without a console socket",
        Runsc = ProcessFacts.TerminalWithoutConsole.Text,
        Remedy = "Leave 'terminal' out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Terminal is { Value: true } terminal)
        {
            findings.Report(terminal, Repair.Remove());
        }
    }
}
