using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Root;

/// <summary>ROOT02: the root filesystem has a path.</summary>
internal static class EmptyRootPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3002",
        Reference = "ROOT02",
        Severity = RuleSeverity.Error,
        Title = "Root filesystem without a path",
        Message = "The path of the root filesystem is {0}",
        Runsc = RootFacts.EmptyRootPath.Text,
        Remedy = "Name the directory that holds the root filesystem",
        Check = Check,
        NoRepair = "only the author knows the directory",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Root.Node is not { } root)
        {
            return;
        }

        if (root["path"] is null or SpecNull)
        {
            findings.ReportMissing(root, "path", "missing");
        }
        else if (spec.Config.Root.Path is { IsEmpty: true } path)
        {
            findings.Report(path, "empty");
        }
    }
}
