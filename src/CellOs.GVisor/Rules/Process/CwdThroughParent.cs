using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The working directory is named without a way back up.</summary>
internal static class CwdThroughParent
{
    private const string Parent = "/../";

    public static Rule Rule { get; } = new()
    {
        Id = "CELL1033",
        Severity = RuleSeverity.Warning,
        Title = "Working directory goes back up",
        Message = "The working directory '{0}' goes through a directory and back",
        Runsc = ProcessFacts.CwdThroughParent.Text,
        Remedy = "Write '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Cwd is not { IsConstant: true } cwd
            || !LinuxPath.IsAbsolute(cwd.Text)
            || !(cwd.Text.Contains(Parent) || cwd.Text.EndsWith("/..", StringComparison.Ordinal)))
        {
            return;
        }

        var clean = LinuxPath.Clean(cwd.Text);
        findings.Report(cwd, Repair.Replace(clean), cwd.Text, clean);
    }
}
