using CellOs.GVisor.Model;

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
        Runsc = "runsc then gives the program one of its own three streams for all of stdin, stdout and stderr, at random, and output is lost",
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
