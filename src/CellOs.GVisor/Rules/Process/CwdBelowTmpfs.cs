using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The working directory is there when the program starts: a tmpfs is empty at first.</summary>
internal static class CwdBelowTmpfs
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1029",
        Severity = RuleSeverity.Error,
        Title = "Working directory in an empty tmpfs",
        Message = "The working directory '{0}' is in the tmpfs at '{1}', which is empty when the program starts",
        Runsc = ProcessFacts.CwdBelowTmpfs.Text,
        Remedy = "Start in '{1}', or mount something at '{0}'",
        NoRepair = "which of the two is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (ProcessFacts.CwdBelowTmpfs.IsHonouredBy(spec.Target)
            || spec.Config.Process.Cwd is not { IsConstant: true } cwd
            || !LinuxPath.IsAbsolute(cwd.Text)
            || MountAround(spec.Config.Mounts, cwd.Text) is not { FileSystem: "tmpfs", IsDevices: false, Place: { } place })
        {
            return;
        }

        findings.Report(cwd, cwd.Text, place.Text);
    }

    /// <summary>The mount that the directory lies in; none where it is a mount point itself, or will be made for one, or where that is not known.</summary>
    private static OciMount? MountAround(ObjectItems mounts, string cwd)
    {
        OciMount? around = null;
        foreach (var node in mounts)
        {
            var mount = new OciMount(node);
            if (mount.Place is not { } place || node.Presence is not null || LinuxPath.AreSame(place.Text, cwd) || LinuxPath.IsBelow(place.Text, cwd))
            {
                return null;
            }

            // runsc mounts the shorter paths first, and of the same ones the last is seen.
            if (LinuxPath.IsBelow(cwd, place.Text) && (around is not { Place: { } other } || !LinuxPath.IsBelow(other.Text, place.Text)))
            {
                around = mount;
            }
        }

        return around;
    }
}
