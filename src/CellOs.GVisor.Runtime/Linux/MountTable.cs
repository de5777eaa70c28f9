using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>The mounts that this process sees: <c>/proc/self/mountinfo</c> (<c>proc_pid_mountinfo(5)</c>).</summary>
internal sealed class MountTable
{
    /// <summary>Where runsc expects control groups, whatever else is mounted where (gVisor <c>runsc/cgroup/cgroup.go</c>).</summary>
    private const string UsualControlGroupRoot = "/sys/fs/cgroup";

    private readonly List<Mount> _mounts = [];

    private MountTable(string controlGroupRoot) => ControlGroupRoot = controlGroupRoot;

    // By line feeds alone: a carriage return may be a part of a path, and the kernel does not escape it.
    internal static MountTable Read() => Parse(File.ReadAllText("/proc/self/mountinfo").Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Reads a table.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="controlGroupRoot">Where control groups are: another place for tests only.</param>
    internal static MountTable Parse(IEnumerable<string> lines, string controlGroupRoot = UsualControlGroupRoot)
    {
        var table = new MountTable(controlGroupRoot);
        foreach (var line in lines)
        {
            // ID PARENT DEVICE ROOT POINT OPTIONS [TAG...] - TYPE SOURCE SUPER-OPTIONS
            var fields = line.Split(' ');
            var dash = fields.Length > 6 ? Array.IndexOf(fields, "-", 6) : -1;
            if (dash < 0 || dash + 1 >= fields.Length)
            {
                continue;
            }

            table._mounts.Add(new Mount(Unescape(fields[4]), fields[dash + 1], dash + 2 < fields.Length ? Unescape(fields[dash + 2]) : "", fields[5].Split(','), fields[^1].Split(',')));
        }

        return table;
    }

    /// <summary>The mount points of control group hierarchies, of version 1 and 2.</summary>
    internal IEnumerable<string> ControlGroupRoots => _mounts.Where(m => m.Type is "cgroup" or "cgroup2").Select(m => m.Point);

    /// <summary>Where runsc expects control groups.</summary>
    internal string ControlGroupRoot { get; }

    /// <summary>
    /// Whether the host has control groups of version 2 alone. Where version 1 is there, runsc uses that, and what the unified hierarchy beside
    /// it has is out of its reach.
    /// </summary>
    internal bool IsUnified => At(ControlGroupRoot).LastOrDefault().Type == "cgroup2";

    /// <summary>Whether a control group controller is there for runsc to use: listed by the unified hierarchy, or mounted (version 1).</summary>
    internal bool HasController(string name)
        => IsUnified ? Lists(ControlGroupRoot, name == "blkio" ? "io" : name) : HierarchyOf(name) is not null;

    /// <summary>The hierarchy of version 1 that has a controller: its mount point, and all the controllers that it has.</summary>
    internal (string Point, IReadOnlyList<string> Controllers)? HierarchyOf(string controller)
        => _mounts.LastOrDefault(m => m.Type == "cgroup" && m.SuperOptions.Contains(controller)) is { } mount
            ? (mount.Point, [.. mount.SuperOptions.Where(static option => option is not ("rw" or "ro" or "xattr" or "noprefix" or "clone_children") && !option.Contains('=', StringComparison.Ordinal))])
            : null;

    private static bool Lists(string hierarchy, string controller)
    {
        var list = Path.Join(hierarchy, "cgroup.controllers");
        return File.Exists(list) && File.ReadAllText(list).Split([' ', '\n']).Contains(controller);
    }

    /// <summary>The mount points at or below a directory.</summary>
    internal IEnumerable<string> Below(string directory)
        => _mounts.Where(m => IsAtOrBelow(m.Point, directory)).Select(m => m.Point);

    /// <summary>Whether what is mounted at a point is a namespace, which the mount keeps.</summary>
    internal bool IsNamespace(string point) => _mounts.Any(m => m.Point == point && m.Type == "nsfs");

    /// <summary>The file systems mounted at a directory itself, the topmost last: each by its type and its source.</summary>
    internal IEnumerable<(string Type, string Source)> At(string directory) => _mounts.Where(m => m.Point == directory).Select(m => (m.Type, m.Source));

    /// <summary>Whether programs may not be executed from a path, since its file system is mounted <c>noexec</c>.</summary>
    internal bool IsNoExec(string path, out string mountPoint)
    {
        // The last of several mounts on one point is the one on top.
        var mount = _mounts.Where(m => IsAtOrBelow(path, m.Point)).Aggregate((Mount?)null, (best, m) => best is null || m.Point.Length >= best.Point.Length ? m : best);
        mountPoint = mount?.Point ?? "/";
        return mount?.Options.Contains("noexec") ?? false;
    }

    private static bool IsAtOrBelow(string path, string directory)
        => directory == "/"
            || (path.StartsWith(directory, StringComparison.Ordinal) && (path.Length == directory.Length || path[directory.Length] == '/'));

    // Space, tab, newline and backslash are written as three octal digits.
    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 3 < text.Length && text.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0)
            {
                plain.Append((char)(((text[i + 1] - '0') * 64) + ((text[i + 2] - '0') * 8) + (text[i + 3] - '0')));
                i += 3;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private sealed record Mount(string Point, string Type, string Source, string[] Options, string[] SuperOptions);
}
