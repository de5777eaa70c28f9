using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH01: a masked path is absolute.</summary>
internal static class RelativeMaskedPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3201",
        Reference = "PTH01",
        Severity = RuleSeverity.Error,
        Title = "Masked path is not absolute",
        Message = "The masked path '{0}' is not absolute, which the OCI specification forbids",
        Runsc = PathFacts.RelativeMaskedPath.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var path in spec.Config.Linux.MaskedPaths)
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
