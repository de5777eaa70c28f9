using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Removes a directory tree that untrusted code may have filled. <see cref="Directory.Delete(string, bool)"/> cannot be trusted with it:
/// names that are not UTF-8 are lost on it, and a tree deeper than a path may be long stops it. This works on the raw bytes of names,
/// follows no symbolic link, and flattens the tree as it goes, so that depth costs neither stack nor descriptors.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class TreeRemoval
{
    private const int NameOffset = 19; // offsetof(struct dirent, d_name) on 64-bit Linux, in glibc and musl

    /// <summary>Removes the tree. Removing what is not there is fine.</summary>
    /// <param name="path">Its top.</param>
    /// <param name="cancellationToken">Gives up: it may be large.</param>
    /// <returns><see langword="null"/>, or why something of it is left.</returns>
    internal static string? TryRemove(string path, CancellationToken cancellationToken = default)
    {
        var name = Terminated(path);
        if (!Directory.Exists(path))
        {
            return null;
        }

        var top = LinuxCalls.OpenAt(LinuxCalls.CurrentDirectory, in name[0], LinuxCalls.OpenDirectory);
        if (top < 0)
        {
            return Failure();
        }

        try
        {
            List<byte[]> entries;
            while ((entries = Entries(top)).Count > 0)
            {
                foreach (var entry in entries)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (RemoveOrFlatten(top, entry) is { } failure)
                    {
                        return failure;
                    }
                }
            }
        }
        finally
        {
            _ = LinuxCalls.Close(top);
        }

        return LinuxCalls.UnlinkAt(LinuxCalls.CurrentDirectory, in name[0], LinuxCalls.RemoveDirectory) == 0 ? null : Failure();
    }

    // Removes the entry; of a directory its files first, its own directories being moved up to the top for a later round.
    private static string? RemoveOrFlatten(int top, byte[] entry)
    {
        if (Unlink(top, entry))
        {
            return null;
        }

        if (Marshal.GetLastPInvokeError() is not (LinuxCalls.IsDirectory or LinuxCalls.NotPermitted))
        {
            return Failure();
        }

        var directory = LinuxCalls.OpenAt(top, in entry[0], LinuxCalls.OpenDirectory);
        if (directory < 0)
        {
            return Failure();
        }

        try
        {
            foreach (var child in Entries(directory))
            {
                if (Unlink(directory, child))
                {
                    continue;
                }

                if (Marshal.GetLastPInvokeError() is not (LinuxCalls.IsDirectory or LinuxCalls.NotPermitted))
                {
                    return Failure();
                }

                if (!MoveUp(top, directory, child))
                {
                    return Failure();
                }
            }
        }
        finally
        {
            _ = LinuxCalls.Close(directory);
        }

        return LinuxCalls.UnlinkAt(top, in entry[0], LinuxCalls.RemoveDirectory) == 0 ? null : Failure();
    }

    private static bool MoveUp(int top, int directory, byte[] child)
    {
        var name = Terminated($".removing-{Guid.NewGuid():N}");
        return LinuxCalls.RenameAt(directory, in child[0], top, in name[0]) == 0;
    }

    private static bool Unlink(int directory, byte[] name)
        => LinuxCalls.UnlinkAt(directory, in name[0], 0) == 0 || Marshal.GetLastPInvokeError() == LinuxCalls.NoSuchEntry;

    private static List<byte[]> Entries(int directory)
    {
        List<byte[]> names = [];

        // closedir(3) closes the descriptor it was given: hence one of its own.
        var dot = Terminated(".");
        var descriptor = LinuxCalls.OpenAt(directory, in dot[0], LinuxCalls.OpenDirectory);
        if (descriptor < 0)
        {
            return names;
        }

        var stream = LinuxCalls.OpenDirectoryStream(descriptor);
        if (stream == 0)
        {
            _ = LinuxCalls.Close(descriptor);
            return names;
        }

        for (nint entry; (entry = LinuxCalls.ReadDirectoryStream(stream)) != 0;)
        {
            List<byte> name = [];
            for (var at = NameOffset; Marshal.ReadByte(entry, at) is var letter and not 0; at++)
            {
                name.Add(letter);
            }

            if (name is [(byte)'.'] or [(byte)'.', (byte)'.'])
            {
                continue;
            }

            name.Add(0);
            names.Add([.. name]);
        }

        _ = LinuxCalls.CloseDirectoryStream(stream);
        return names;
    }

    private static byte[] Terminated(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    private static string Failure() => Marshal.GetLastPInvokeErrorMessage();
}
