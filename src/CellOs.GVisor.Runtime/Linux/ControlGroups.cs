using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The directories of one launch's control group, one in each mounted hierarchy. runsc makes them, and leaves them behind when
/// a start fails; and it writes no limits into those that are there already.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ControlGroups
{
    private const string Usual = "/sys/fs/cgroup";

    private readonly string[] _directories;

    /// <param name="mounts">The host's mounts.</param>
    /// <param name="path">The group, as in <c>linux.cgroupsPath</c>: absolute within each hierarchy.</param>
    internal ControlGroups(MountTable mounts, string path)
    {
        GroupPath = path;
        var roots = mounts.ControlGroupRoots.ToArray();
        HostHasAny = roots.Length > 0;

        // runsc takes every directory there for a hierarchy, and makes the group in one that has nothing mounted on it, too.
        string[] assumed = Directory.Exists(Usual) ? Directory.GetDirectories(Usual) : [];
        _directories = [.. roots.Concat(assumed).Distinct().Select(root => root.TrimEnd('/') + path)];
    }

    internal string GroupPath { get; }

    /// <summary>Whether the host has any hierarchy at all.</summary>
    internal bool HostHasAny { get; }

    /// <summary>The directories that are there.</summary>
    internal IEnumerable<string> Existing => _directories.Where(Directory.Exists);

    /// <summary>Removes what can be removed; a group that still holds processes cannot, and stays.</summary>
    internal void RemoveEmpty()
    {
        foreach (var directory in Existing)
        {
            RemoveLeavesFirst(directory);
        }
    }

    private static void RemoveLeavesFirst(string directory)
    {
        try
        {
            foreach (var child in Directory.EnumerateDirectories(directory))
            {
                RemoveLeavesFirst(child);
            }

            Directory.Delete(directory);
        }
        catch (IOException)
        {
            // Busy: a process in it is still dying. Or gone: runsc was quicker. The caller looks again.
        }
    }
}
