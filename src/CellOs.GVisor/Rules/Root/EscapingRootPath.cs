using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Root;

/// <summary>ROOT04: the root filesystem is neither the host's own nor reached through a parent directory.</summary>
internal static class EscapingRootPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3004",
        Reference = "ROOT04",
        Severity = RuleSeverity.Warning,
        Title = "Root filesystem is the host's or climbs out of its directory",
        Message = "The root filesystem '{0}' {1}",
        Runsc = RootFacts.EscapingRootPath.Text,
        Remedy = "Give the cell a directory of its own, by a path without '..'",
        Check = Check,
        NoRepair = "only the author knows the directory",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Root.Path is not { Text: { Length: > 0 } path } node)
        {
            return;
        }

        var isHostRoot = node.IsConstant && path[0] == '/';
        var climbs = false;
        for (var start = 0; start < path.Length && !climbs;)
        {
            var end = path.IndexOf('/', start);
            if (end < 0)
            {
                // What a hole continues may be the name '..data'.
                if (!node.IsConstant)
                {
                    break;
                }

                end = path.Length;
            }

            var length = end - start;
            climbs = length == 2 && path[start] == '.' && path[start + 1] == '.';
            isHostRoot &= length == 0 || (length == 1 && path[start] == '.');
            start = end + 1;
        }

        if (climbs)
        {
            findings.Report(node, path, "climbs out of a directory by '..'");
        }
        else if (isHostRoot)
        {
            findings.Report(node, path, "is that of the host");
        }
    }
}
