using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC05: the working directory is an absolute path.</summary>
internal static class RelativeCwd
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1005",
        Reference = "PRC05",
        Severity = RuleSeverity.Error,
        Title = "Working directory is not absolute",
        Message = "The working directory '{0}' is relative, which the OCI specification forbids",
        Runsc = ProcessFacts.RelativeCwd.Text,
        Remedy = "Write '/{0}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Cwd is { IsConstant: true, Text: { Length: > 0 } path } cwd && path[0] != '/')
        {
            findings.Report(cwd, Repair.Replace("/" + path), path);
        }
    }
}
