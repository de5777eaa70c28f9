using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: a writable tmpfs has a size.</summary>
internal static class TmpfsWithoutSize
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8347",
        Severity = RuleSeverity.OptIn,
        Title = "Tmpfs without a size",
        Message = "The writable tmpfs at '{0}' has no size",
        Runsc = MountFacts.TmpfsWithoutSize.Text,
        Remedy = "Give it the size that the program needs",
        NoRepair = "Only the author knows how much is needed.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            // Defaults have no origin; their size is not the author's to choose.
            if (node.Origin is not null && mount.IsTmpfs && !mount.Options.Contains("ro") && !HasSize(mount))
            {
                findings.Report(mount.Destination ?? (SpecNode)node, mount.Destination?.Text ?? "");
            }
        }
    }

    private static bool HasSize(OciMount mount)
    {
        foreach (var option in mount.Options)
        {
            if (option.Text.StartsWith("size=", StringComparison.Ordinal) || option.Text.StartsWith("nr_blocks=", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
