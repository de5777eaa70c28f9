using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC01: there is a process to start.</summary>
internal static class MissingProcess
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1001",
        Reference = "PRC01",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "No process",
        Message = "The configuration has no 'process'",
        Runsc = ProcessFacts.MissingProcess.Text,
        Remedy = "Say which program to run: [Process] on a class, 'process' in a document",
        NoRepair = "Which program was meant is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Document.Lacks("process"))
        {
            findings.ReportMissing(spec.Document, "process");
        }
    }
}
