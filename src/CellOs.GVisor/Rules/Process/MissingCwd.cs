using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC04: there is a working directory.</summary>
internal static class MissingCwd
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1004",
        Reference = "PRC04",
        Severity = RuleSeverity.Error,
        Title = "No working directory",
        Message = "The process has no working directory, which the OCI specification requires",
        Runsc = ProcessFacts.MissingCwd.Text,
        Remedy = "Write '/'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Node is not { } process)
        {
            return;
        }

        if (process.Lacks("cwd"))
        {
            findings.ReportMissing(process, "cwd");
        }
        else if (spec.Config.Process.Cwd is { IsEmpty: true } cwd)
        {
            findings.Report(cwd, Repair.Replace("/"));
        }
    }
}
