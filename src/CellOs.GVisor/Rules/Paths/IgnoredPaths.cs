using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH05: what is to be masked or read-only is protected by mounts, which gVisor honours, and not by lists, which it drops.</summary>
internal static class IgnoredPaths
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3205",
        Reference = "PTH05",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Masked and read-only paths are not protected",
        Message = "'{0}' has no effect in gVisor: '{1}'{2} {3}",
        Runsc = PathFacts.Paths.Text,
        Remedy = "{4}",
        NoRepair = "a file needs another mount than a directory, and which it is cannot be told from its path",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (PathFacts.Paths.IsHonouredBy(spec.Target))
        {
            return;
        }

        Check(
            "maskedPaths",
            spec.Config.Linux.MaskedPaths,
            "can still be read",
            "Mount over it: '/dev/null', bound read-only, over a file, or an empty read-only tmpfs over a directory",
            findings);
        Check(
            "readonlyPaths",
            spec.Config.Linux.ReadonlyPaths,
            "can still be written to",
            "Bind-mount the same path of the host there again with 'ro'",
            findings);
    }

    private static void Check(string name, StringItems paths, string effect, string remedy, FindingList findings)
    {
        foreach (var path in paths)
        {
            // One finding for the list: engines write a dozen paths into every document.
            var others = paths.Count - 1;
            findings.Report(
                paths.Array!,
                name,
                path.Text,
                others == 0 ? "" : string.Format(CultureInfo.InvariantCulture, ", like {0} more,", others),
                effect,
                remedy);
            return;
        }
    }
}
