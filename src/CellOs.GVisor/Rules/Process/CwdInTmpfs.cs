using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The working directory is not below a tmpfs, which has nothing in it when the program starts.</summary>
internal static class CwdInTmpfs
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1028",
        Severity = RuleSeverity.Error,
        Title = "Working directory is not there",
        Message = "The working directory '{0}' lies in the tmpfs at '{1}', which is empty when the cell starts",
        Runsc = ProcessFacts.CwdInTmpfs.Text,
        Remedy = "Write '{1}', mount something at '{0}', or run the cell on runsc {2} or newer only",
        NoRepair = "whether the directory, the mounts or the target should change is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (ProcessFacts.CwdInTmpfs.IsHonouredBy(spec.Target)
            || spec.Config.Process.Cwd is not { IsConstant: true } cwd
            || !LinuxPath.IsAbsolute(cwd.Text)
            || TmpfsAround(cwd.Text, spec.Config.Mounts) is not { } around)
        {
            return;
        }

        findings.Report(cwd, cwd.Text, around.Text, ProcessFacts.CwdInTmpfs.HonouredSince.ToString()!);
    }

    /// <summary>The place of the tmpfs that a directory lies in, where no other mount can have made the directory.</summary>
    private static SpecString? TmpfsAround(string directory, ObjectItems mounts)
    {
        SpecString? around = null;
        var isTmpfs = false;
        foreach (var node in mounts)
        {
            var mount = new OciMount(node);
            if (mount.Place is not { } place)
            {
                // Where it goes is not known, so that it may go there.
                return null;
            }

            if (LinuxPath.AreSame(place.Text, directory) || LinuxPath.IsBelow(place.Text, directory))
            {
                // The mount point is made, and all directories on the way.
                return null;
            }

            // Of two at one place, the later one is mounted over the other.
            if (LinuxPath.IsBelow(directory, place.Text) && (around is null || !LinuxPath.IsBelow(around.Text, place.Text)))
            {
                around = place;
                isTmpfs = node.Presence is null && mount is { FileSystem: "tmpfs", IsDevices: false };
            }
        }

        return isTmpfs ? around : null;
    }
}
