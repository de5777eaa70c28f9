using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH04: a path is masked or made read-only once, and not both.</summary>
internal static class RepeatedPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3204",
        Reference = "PTH04",
        Severity = RuleSeverity.Info,
        Title = "Path is masked or made read-only twice",
        Message = "The path '{0}' {1}",
        Runsc = PathFacts.RepeatedPath.Text,
        Remedy = "Remove this one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var masked = spec.Config.Linux.MaskedPaths;
        var readOnly = spec.Config.Linux.ReadonlyPaths;
        foreach (var path in masked)
        {
            if (IsGivenBefore(path, masked))
            {
                findings.Report(path, Repair.Remove(), path.Text, "is masked already");
            }
        }

        foreach (var path in readOnly)
        {
            if (IsGivenBefore(path, masked))
            {
                findings.Report(path, Repair.Remove(), path.Text, "is masked, which leaves nothing to make read-only");
            }
            else if (IsGivenBefore(path, readOnly))
            {
                findings.Report(path, Repair.Remove(), path.Text, "is read-only already");
            }
        }
    }

    /// <summary>Whether the list has the path, before itself if it is in the list.</summary>
    private static bool IsGivenBefore(SpecString path, StringItems list)
    {
        if (!IsKnown(path))
        {
            return false;
        }

        foreach (var other in list)
        {
            if (ReferenceEquals(other, path))
            {
                return false;
            }

            if (IsKnown(other) && LinuxPath.AreSame(path.Text, other.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKnown(SpecString path) => path.IsConstant && LinuxPath.IsAbsolute(path.Text);
}
