using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC02: the arguments hold at least the program.</summary>
internal static class NoArguments
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1002",
        Reference = "PRC02",
        Severity = RuleSeverity.Error,
        Title = "No program to run",
        Message = "The process has no program: 'args' is {0}",
        Runsc = ProcessFacts.NoArguments.Text,
        Remedy = "Write the path of the program, then its arguments",
        NoRepair = "Which program was meant is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Node is not { } process)
        {
            return;
        }

        if (process.Lacks("args"))
        {
            findings.ReportMissing(process, "args", "missing");
        }
        else if (spec.Config.Process.Args.Array is { Items.Count: 0 } empty)
        {
            findings.Report(empty, "empty");
        }
    }
}
