using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH02: a read-only path is absolute.</summary>
internal static class RelativeReadonlyPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3202",
        Reference = "PTH02",
        Severity = RuleSeverity.Error,
        Title = "Read-only path is not absolute",
        Message = "The read-only path '{0}' is not absolute, which the OCI specification forbids",
        Runsc = PathFacts.RelativeReadonlyPath.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var path in spec.Config.Linux.ReadonlyPaths)
        {
            if (path.IsConstant && !LinuxPath.IsAbsolute(path.Text))
            {
                var isEmpty = path.Text.Length == 0;
                findings.Report(
                    path,
                    isEmpty ? Repair.Remove() : Repair.Replace("/" + path.Text),
                    path.Text,
                    isEmpty ? "Remove it" : $"Write '/{path.Text}'");
            }
        }
    }
}
