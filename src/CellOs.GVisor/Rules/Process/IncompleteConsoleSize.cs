using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC11: a console size has a height and a width.</summary>
internal static class IncompleteConsoleSize
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1011",
        Reference = "PRC11",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Console size is incomplete",
        Message = "The console size has {0}",
        Runsc = ProcessFacts.IncompleteConsoleSize.Text,
        Remedy = "Write the rows as height and the columns as width",
        NoRepair = "The size of the terminal is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.ConsoleSize is not { } size)
        {
            return;
        }

        // Without a terminal the numbers mean nothing, and some tools then write zeros.
        var counts = spec.Config.Process.Terminal is { Value: true };
        Check(size, "height", "no height", counts, findings);
        Check(size, "width", "no width", counts, findings);
    }

    private static void Check(SpecObject size, string key, string fault, bool counts, FindingList findings)
    {
        if (size.Lacks(key))
        {
            findings.ReportMissing(size, key, fault);
        }
        else if (counts && size.NumberAt(key) is { IsConstant: true, Value: <= 0 } number)
        {
            findings.Report(number, fault);
        }
    }
}
