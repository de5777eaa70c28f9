using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT20: the default file systems of the specification are mounted.</summary>
internal static class MissingDefaultFileSystem
{
    private static readonly string[] Places = ["/proc", "/sys", "/dev/pts", "/dev/shm"];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3120",
        Reference = "MNT20",
        Severity = RuleSeverity.Info,
        Title = "Default file system is not mounted",
        Message = "Nothing is mounted at {0}, where the OCI specification asks for a file system",
        Runsc = MountFacts.MissingDefaultFileSystem.Text,
        Remedy = "Mount what the program needs of it",
        NoRepair = "The mount that belongs there has options to choose.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Document["mounts"] is not (null or SpecNull or SpecArray))
        {
            return;
        }

        var mounts = spec.Config.Mounts;
        var isDevBound = false;
        for (var i = 0; i < mounts.Count; i++)
        {
            // One that does not say where it goes may go there; that it does not say so is a finding of its own.
            if (mounts.Array!.Items[i] is not SpecObject node || new OciMount(node) is not { Place: not null } mount)
            {
                return;
            }

            // What the host has below its /dev may come along.
            isDevBound |= mount.IsBind && mount.IsAt("/dev");
        }

        var missing = "";
        foreach (var place in Places)
        {
            if (!IsMounted(place, mounts) && !(isDevBound && LinuxPath.IsBelow(place, "/dev")))
            {
                missing += missing.Length == 0 ? place : ", " + place;
            }
        }

        if (missing.Length == 0)
        {
            return;
        }

        if (mounts.Array is { } array)
        {
            findings.Report(array, missing);
        }
        else
        {
            findings.ReportMissing(spec.Document, "mounts", missing);
        }
    }

    private static bool IsMounted(string place, ObjectItems mounts)
    {
        foreach (var node in mounts)
        {
            if (new OciMount(node).IsAt(place))
            {
                return true;
            }
        }

        return false;
    }
}
