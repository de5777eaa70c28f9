using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The working directory is there when the program starts: a file system of the sandbox's own has nothing of the root's.</summary>
internal static class CwdNotInMount
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1029",
        Severity = RuleSeverity.Error,
        Title = "Working directory in a file system without it",
        Message = "The working directory '{0}' is in the {2} at '{1}', where there is no such directory when the program starts",
        Runsc = ProcessFacts.CwdNotInMount.Text,
        Remedy = "Start in '{1}', or mount something at '{0}'",
        NoRepair = "which of the two is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (ProcessFacts.CwdNotInMount.IsHonouredBy(spec.Target)
            || spec.Config.Process.Cwd is not { IsConstant: true } cwd
            || !LinuxPath.IsAbsolute(cwd.Text)
            || MountAround(spec, cwd.Text) is not { FileSystem: { } type, IsDevices: false, Place: { } place }
            || MayHave(type, cwd.Text, place.Text))
        {
            return;
        }

        findings.Report(cwd, cwd.Text, place.Text, type);
    }

    /// <summary>
    /// Whether a file system may have a directory: that of a bind mount is the host's affair, and proc and sysfs have some (gVisor
    /// <c>pkg/sentry/fsimpl</c>).
    /// </summary>
    private static bool MayHave(string type, string path, string mountPoint) => type switch
    {
        "tmpfs" or "devpts" or "devtmpfs" => false,
        "proc" => !IsFirstBelowKnown(path, mountPoint, out var name) || name is "self" or "thread-self" or "sys" or "net" || name[0] is >= '0' and <= '9',
        "sysfs" => !IsFirstBelowKnown(path, mountPoint, out var name)
            || name is "block" or "bus" or "class" or "dev" or "devices" or "firmware" or "fs" or "kernel" or "module" or "power",
        _ => true,
    };

    /// <summary>The first part of a path below a mount point, where both are written so that it can be told without an allocation.</summary>
    private static bool IsFirstBelowKnown(string path, string mountPoint, out ReadOnlySpan<char> name)
    {
        name = default;
        if (!LinuxPath.IsClean(path) || !LinuxPath.IsClean(mountPoint))
        {
            return false;
        }

        name = path.AsSpan(mountPoint.Length).TrimStart('/');
        var end = name.IndexOf('/');
        name = end < 0 ? name : name.Slice(0, end);
        return !name.IsEmpty;
    }

    /// <summary>The mount that the directory lies in; none where it is a mount point itself, or will be made for one, or where that is not known.</summary>
    private static OciMount? MountAround(CellSpec spec, string cwd)
    {
        OciMount? around = null;
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (IsLeftOut(mount, spec.Target))
            {
                continue;
            }

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

    private static bool IsLeftOut(OciMount mount, RunscRelease target) =>
        mount is { IsDevices: false, FileSystem: { } type } && FileSystemTypes.Contains(type) && !FileSystemTypes.IsMountedBy(target, type);
}
