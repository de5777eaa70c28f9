using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The directories of one launch's control group, one in each mounted hierarchy. runsc makes them, but for those of
/// <see cref="WitnessGroups"/>, and leaves them behind when a start fails; and it writes no limits into those that are there already.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class ControlGroups
{
    private readonly MountTable _mounts;
    private readonly string[] _directories;

    /// <summary>Directories above the group that were not there before it, by the group's own.</summary>
    private readonly Dictionary<string, string[]> _missingParents;

    /// <param name="mounts">The host's mounts.</param>
    /// <param name="path">The group of the launch: absolute within each hierarchy.</param>
    /// <param name="sandboxPath">The group in <c>linux.cgroupsPath</c>, when that is one below it.</param>
    internal ControlGroups(MountTable mounts, string path, string? sandboxPath = null)
    {
        _mounts = mounts;
        GroupPath = path;
        SandboxPath = sandboxPath ?? path;
        var roots = mounts.ControlGroupRoots.ToArray();
        HostHasAny = roots.Length > 0;

        // runsc takes every directory there for a hierarchy, and makes the group in one that has nothing mounted on it, too.
        string[] assumed = !mounts.IsUnified && Directory.Exists(mounts.ControlGroupRoot) ? Directory.GetDirectories(mounts.ControlGroupRoot) : [];
        _directories = [.. roots.Concat(assumed).Distinct().Select(root => root.TrimEnd('/') + path)];
        _missingParents = _directories.ToDictionary(static directory => directory, MissingParents, StringComparer.Ordinal);
    }

    internal string GroupPath { get; }

    /// <summary>The group that runsc puts the sandbox into.</summary>
    internal string SandboxPath { get; }

    /// <summary>Whether the host has control groups of version 2 alone.</summary>
    internal bool IsUnified => _mounts.IsUnified;

    /// <summary>Whether the host has any hierarchy at all.</summary>
    internal bool HostHasAny { get; }

    /// <summary>The directories that are there.</summary>
    internal IEnumerable<string> Existing => _directories.Where(Directory.Exists);

    /// <summary>The launch's directory in the hierarchy of a controller; <see langword="null"/> when the host has none.</summary>
    internal string? DirectoryOf(string controller) => HierarchyOf(controller) is { } root ? root.TrimEnd('/') + GroupPath : null;

    /// <summary>The sandbox's directory in the hierarchy of a controller; <see langword="null"/> when the host has none.</summary>
    internal string? SandboxDirectoryOf(string controller) => HierarchyOf(controller) is { } root ? root.TrimEnd('/') + SandboxPath : null;

    /// <summary>Whether a controller of version 1 has its hierarchy for itself, or with others of a list.</summary>
    internal bool IsApart(string controller, params ReadOnlySpan<string> company)
    {
        foreach (var other in _mounts.HierarchyOf(controller)?.Controllers ?? [])
        {
            if (!company.Contains(other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Removes what can be removed; a group that still holds processes cannot, and stays.</summary>
    internal void RemoveEmpty()
    {
        foreach (var directory in Existing)
        {
            RemoveLeavesFirst(directory);
            if (!Directory.Exists(directory))
            {
                // Somebody else may use one by now: then it stays, and is theirs.
                Array.ForEach(_missingParents[directory], TryRemove);
            }
        }
    }

    private string? HierarchyOf(string controller)
        => _mounts.IsUnified ? _mounts.ControlGroupRoot : _mounts.HierarchyOf(controller)?.Point;

    // The innermost first. A hierarchy's own root is there.
    private static string[] MissingParents(string directory)
    {
        List<string> missing = [];
        for (var parent = Path.GetDirectoryName(directory); parent is not null && !Directory.Exists(parent); parent = Path.GetDirectoryName(parent))
        {
            missing.Add(parent);
        }

        return [.. missing];
    }

    private static void RemoveLeavesFirst(string directory)
    {
        try
        {
            foreach (var child in Directory.EnumerateDirectories(directory))
            {
                RemoveLeavesFirst(child);
            }

        }
        catch (IOException)
        {
            // Gone: runsc was quicker.
        }

        TryRemove(directory);
    }

    private static void TryRemove(string directory)
    {
        try
        {
            Directory.Delete(directory);
        }
        catch (IOException)
        {
            // Busy: a process in it is still dying. Or gone: runsc was quicker. The caller looks again.
        }
    }
}
