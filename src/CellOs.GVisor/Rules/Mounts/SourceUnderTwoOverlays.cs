using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: under an overlay over all mounts, a source is bound once.</summary>
internal static class SourceUnderTwoOverlays
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3149",
        Severity = RuleSeverity.Warning,
        Title = "One source below two overlays",
        Message = "'{0}' is mounted at '{1}' and at '{2}', each below an overlay",
        Runsc = MountFacts.SourceUnderTwoOverlays.Text,
        Remedy = "Mount it once, or set Overlay in [Runsc] to RootMemory",
        NoRepair = "Which place the program looks at is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Runsc.Overlay is not RunscOverlay.AllMemory)
        {
            return;
        }

        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (SourceOf(mount) is { } source && Earlier(mount, source.Text, spec.Config.Mounts) is { } earlier)
            {
                findings.Report(source, source.Text, earlier.Destination?.Text ?? "", mount.Destination?.Text ?? "");
            }
        }
    }

    private static SpecString? SourceOf(OciMount mount) =>
        mount.IsBind && mount.HasKnownOptions && mount.Source is { IsConstant: true } source && LinuxPath.IsAbsolute(source.Text) ? source : null;

    /// <summary>A mount of the same source before this one, where the cell may write at one of the two.</summary>
    private static OciMount? Earlier(OciMount mount, string source, ObjectItems mounts)
    {
        foreach (var node in mounts)
        {
            var earlier = new OciMount(node);
            if (ReferenceEquals(node, mount.Node))
            {
                break;
            }

            if (SourceOf(earlier) is { } other && LinuxPath.AreSame(other.Text, source) && !(earlier.Options.Contains("ro") && mount.Options.Contains("ro")))
            {
                return earlier;
            }
        }

        return null;
    }
}
