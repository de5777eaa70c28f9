using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Root;

/// <summary>ROOT01: the configuration has a root filesystem.</summary>
internal static class MissingRoot
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3001",
        Reference = "ROOT01",
        Severity = RuleSeverity.Error,
        Title = "No root filesystem",
        Message = "The configuration has no 'root', and so no filesystem to run in",
        Runsc = RootFacts.MissingRoot.Text,
        Remedy = "Name the directory that holds the root filesystem",
        Check = Check,
        NoRepair = "only the author knows the directory",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Document["root"] is null or SpecNull)
        {
            findings.ReportMissing(spec.Document, "root");
        }
    }
}
