using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC03: the first argument names a program.</summary>
internal static class BlankProgram
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1003",
        Reference = "PRC03",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Program is blank",
        Message = "The program, the first argument, is {0}",
        Runsc = ProcessFacts.BlankProgram.Text,
        Remedy = "Write the path of the program",
        NoRepair = "Which program was meant is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Program is { } program && IsBlank(program.Text))
        {
            findings.Report(program, program.IsEmpty ? "empty" : "nothing but white space");
        }
    }

    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }
}
