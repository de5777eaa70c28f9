namespace CellOs.GVisor.Runtime;

/// <summary>
/// The tree in which runsc's gofer looks up mount targets and the working directory: the root file system with the bind mounts in
/// it, but without tmpfs, proc and the like, which come into being in the sandbox only. What the gofer does not find there it makes
/// there, on the host, even below a read-only root or a read-only bind mount.
/// </summary>
internal sealed class GuestTree
{
    private const int MostLinks = 40; // as many as Linux follows

    private readonly string _root;
    private readonly List<(string Guest, string Host)> _binds = [];

    /// <param name="root">Absolute path of the root file system on the host.</param>
    internal GuestTree(string root) => _root = root.TrimEnd('/');

    /// <summary>Puts a bind mount into the tree.</summary>
    /// <param name="target">The resolved place, from <see cref="Resolve"/>.</param>
    /// <param name="source">What of the host appears there.</param>
    internal void Add(GuestPlace target, string source) => _binds.Add((target.GuestPath, source.TrimEnd('/')));

    /// <summary>Follows a path of the cell, symbolic links included, and never to a place outside the tree.</summary>
    /// <param name="path">An absolute path of the cell.</param>
    internal GuestPlace Resolve(string path)
    {
        var pending = new Stack<string>();
        Push(pending, Path.GetFullPath(path, "/")); // runsc cleans a declared path without looking at links
        var guest = "";
        var links = 0;
        while (pending.TryPop(out var name))
        {
            if (name == "..")
            {
                // It comes from a link, and one that climbs above the root means to leave it.
                if (guest.Length == 0)
                {
                    return new GuestPlace(path, "", GuestPlaceKind.Outside);
                }

                guest = guest[..guest.LastIndexOf('/')];
                continue;
            }

            var next = $"{guest}/{name}";
            var host = HostPathOf(next);
            var linkTarget = IsBind(next) ? null : new FileInfo(host).LinkTarget;
            if (linkTarget is null)
            {
                guest = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return new GuestPlace(next, host, GuestPlaceKind.Missing);
            }

            if (linkTarget.StartsWith('/'))
            {
                guest = "";
            }

            Push(pending, linkTarget);
        }

        var found = HostPathOf(guest);
        return new GuestPlace(
            guest.Length == 0 ? "/" : guest,
            found,
            Directory.Exists(found) ? GuestPlaceKind.Directory : File.Exists(found) ? GuestPlaceKind.File : GuestPlaceKind.Missing);
    }

    /// <summary>Whether a place lies in the root file system itself and not in what a bind mount brings.</summary>
    internal bool IsInRoot(GuestPlace place)
        => place.HostPath.StartsWith(_root + "/", StringComparison.Ordinal) && BindOf(place.GuestPath) is null;

    private static void Push(Stack<string> pending, string path)
    {
        foreach (var name in path.Split('/').Reverse())
        {
            if (name is not ("" or "."))
            {
                pending.Push(name);
            }
        }
    }

    private string HostPathOf(string guest)
        => BindOf(guest) is { } bind
            ? bind.Host + guest[bind.Guest.Length..]
            : guest.Length == 0 ? (_root.Length == 0 ? "/" : _root) : _root + guest;

    private bool IsBind(string guest) => _binds.Exists(b => b.Guest == guest);

    private (string Guest, string Host)? BindOf(string guest)
    {
        (string Guest, string Host)? best = null;
        foreach (var bind in _binds)
        {
            if ((guest == bind.Guest || guest.StartsWith(bind.Guest + "/", StringComparison.Ordinal))
                && (best is null || bind.Guest.Length >= best.Value.Guest.Length))
            {
                best = bind;
            }
        }

        return best;
    }
}

/// <summary>Where a path of a cell leads on the host.</summary>
/// <param name="GuestPath">The path in the cell with all links followed.</param>
/// <param name="HostPath">The path on the host.</param>
/// <param name="Kind">What is there.</param>
internal sealed record GuestPlace(string GuestPath, string HostPath, GuestPlaceKind Kind);

/// <summary>What lies at a place.</summary>
internal enum GuestPlaceKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>Anything that is not a directory.</summary>
    File,

    /// <summary>A symbolic link on the way leads above the root.</summary>
    Outside,
}
