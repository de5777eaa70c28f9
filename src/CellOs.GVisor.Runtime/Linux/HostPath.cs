using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// A path of the host, followed part by part, with an eye on who else has a hand in where it leads: other users may own a symbolic link on
/// the way, or may put something else in the place of one of its parts.
/// </summary>
/// <remarks>
/// Each part is opened below the one before and looked at through its descriptor, so that what was looked at is what was followed. Trusted
/// are root, the user that runs cells, and whoever owns the root directory: in a user namespace that is the host's root.
/// </remarks>
[SupportedOSPlatform("linux")]
internal sealed class HostPath
{
    private const int MostLinks = 40; // as many as Linux follows

    private static readonly uint[] Trusted = [0, LinuxCalls.GetEffectiveUser(), LinuxCalls.StatusOf("/")?.Owner ?? 0];

    private HostPath()
    {
    }

    /// <summary>The same place by a path without links; <see langword="null"/> when there is nothing.</summary>
    internal string? Target { get; private set; }

    /// <summary>What is there.</summary>
    internal FileStatus? Status { get; private set; }

    /// <summary>The directory that it is in.</summary>
    internal FileStatus? Holder { get; private set; }

    /// <summary>The first symbolic link on the way that another user owns; <see langword="null"/> when there is none.</summary>
    internal string? StrangersLink { get; private set; }

    /// <summary>The first directory on the way in which another user can put something else in the place of the next part.</summary>
    internal string? ExchangeableIn { get; private set; }

    /// <summary>Whether a user is one that can do everything anyway.</summary>
    internal static bool IsTrusted(uint user) => Trusted.Contains(user);

    /// <summary>Follows an absolute path.</summary>
    internal static HostPath Follow(string path)
    {
        var result = new HostPath();
        var current = OpenRoot();
        try
        {
            result.Walk(path, ref current);
        }
        finally
        {
            current.Dispose();
        }

        return result;
    }

    private void Walk(string path, ref SafeFileHandle current)
    {
        var pending = new Stack<string>();
        Push(pending, path);
        var at = "";
        var links = 0;
        while (pending.TryPop(out var name))
        {
            var directory = LinuxCalls.StatusOf(current);
            var next = LinuxCalls.TryOpenPlace(current, name);
            var status = next is null ? null : LinuxCalls.StatusOf(next);
            if (name != "..")
            {
                Judge(at, directory, status);
            }

            if (next is null || status is null)
            {
                next?.Dispose();
                return;
            }

            if (status.Value.IsLink)
            {
                using (next)
                {
                    StrangersLink ??= IsTrusted(status.Value.Owner) ? null : $"{at}/{name}";
                    if (++links > MostLinks || LinuxCalls.TargetOf(next) is not { } target)
                    {
                        return;
                    }

                    if (target.StartsWith('/'))
                    {
                        current.Dispose();
                        current = OpenRoot();
                        at = "";
                    }

                    Push(pending, target);
                }

                continue;
            }

            at = name == ".." ? at[..Math.Max(0, at.LastIndexOf('/'))] : $"{at}/{name}";
            Holder = directory;
            current.Dispose();
            current = next;
        }

        Status = LinuxCalls.StatusOf(current);
        Target = at.Length == 0 ? "/" : at;
    }

    // Who owns a directory, or may write it, can rename what is in it; with the sticky bit only what is his own.
    private void Judge(string at, FileStatus? directory, FileStatus? child)
    {
        var isSafe = directory is { } holder
            && IsTrusted(holder.Owner)
            && (!holder.MayBeWrittenByOthers || (holder.Mode.HasFlag(UnixFileMode.StickyBit) && (child is null || IsTrusted(child.Value.Owner))));
        if (!isSafe)
        {
            ExchangeableIn ??= at.Length == 0 ? "/" : at;
        }
    }

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

    private static SafeFileHandle OpenRoot() => LinuxCalls.TryOpenPlace(null, "/") ?? throw new IOException("The root directory '/' cannot be opened.");
}
