using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC13: a process on Linux has arguments, not a command line.</summary>
internal static class WindowsCommandLine
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1013",
        Reference = "PRC13",
        Severity = RuleSeverity.Warning,
        Title = "Command line on Linux",
        Message = "'commandLine' is for Windows",
        Runsc = ProcessFacts.WindowsCommandLine.Text,
        Remedy = "Remove it, and write the program and its arguments in 'args'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.CommandLine is { } commandLine)
        {
            findings.Report(commandLine, Repair.Remove());
        }
    }
}
