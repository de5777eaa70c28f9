using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The files of a cell's secrets: on a file system of their own in the launch's directory, which nobody but root may enter, each with mode 0400 and owned
/// by the user that the cell's program runs as.
/// </summary>
/// <remarks>
/// The file system is a ramfs. It is a tmpfs whose pages the kernel never swaps to a disk; a tmpfs can be told not to only from Linux 6.4 on, and not in a user
/// namespace. What it lacks, an upper bound of its size, nobody needs here: only the launcher writes to it, and the cell's mount of it is read-only.
/// </remarks>
[SupportedOSPlatform("linux")]
internal static class SecretFiles
{
    private const string FileSystem = "ramfs";
    private const string Mark = "cellos-gvisor-secrets"; // as the source of the mount, by which it is known again
    private const int Permission = 1; // EPERM
    private const uint OwnerOnly = 0b111_000_000; // 0700
    private const UnixFileMode OwnerReads = UnixFileMode.UserRead;

    /// <summary>Makes the files, if the cell has any.</summary>
    /// <param name="launch">The launch.</param>
    /// <param name="cell">Whose secrets.</param>
    /// <param name="owner">The user and group that the cell's program runs as; <see langword="null"/> when no file can be handed to it.</param>
    /// <param name="isMountedWhole">Whether the cell is given their directory, and not each file by itself.</param>
    /// <exception cref="CellLaunchException">The host does not let the launcher mount a file system for them, or hand them over.</exception>
    /// <exception cref="CellValueException">A secret is one that no file can carry.</exception>
    internal static void Write(LaunchDirectory launch, CellFace cell, CellOwner? owner, bool isMountedWhole)
    {
        if (!cell.Descriptor.Holes.Any(static hole => hole.Kind is CellHoleKind.Secret))
        {
            return;
        }

        if (owner is not { } reader)
        {
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                $"The cell '{cell.Descriptor.Id}' has secrets, but its user namespace makes another user of the host its root, who may not enter the launch's directory, or does not map the program's user or group. Map 0 to 0, and the program's user and group, or leave the namespace out.");
        }

        if (LinuxCalls.MakeDirectory(launch.Secrets, OwnerOnly) != 0)
        {
            throw new IOException($"The directory '{launch.Secrets}' cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        if (LinuxCalls.Mount(Mark, launch.Secrets, FileSystem, LinuxCalls.NoPrograms, "mode=0700") != 0)
        {
            var reason = Marshal.GetLastPInvokeErrorMessage();
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                $"The cell '{cell.Descriptor.Id}' has secrets, but no file system in memory can be mounted for them at '{launch.Secrets}': {reason}. Give the launcher CAP_SYS_ADMIN, or deliver them as environment variables.");
        }

        cell.WriteSecrets(new Writer(launch.Secrets, reader));
        if (isMountedWhole)
        {
            LetEnter(launch.Secrets, reader);
        }
    }

    /// <summary>
    /// Overwrites the files, removes them, and unmounts what <see cref="Write"/> mounted and nothing else. Doing it twice is fine, and so is doing
    /// it in place of a launcher that was killed anywhere in <see cref="Write"/> or here.
    /// </summary>
    /// <returns>What is left: nothing, when all went well.</returns>
    internal static List<CellResidue> Wipe(LaunchDirectory launch)
    {
        List<CellResidue> left = [];
        while (IsMounted(launch))
        {
            foreach (var file in Directory.EnumerateFiles(launch.Secrets))
            {
                if (TryWipe(file) is { } failure)
                {
                    left.Add(new(CellResidueKind.Secret, $"{file} ({failure})"));
                }
            }

            // What somebody still has open is empty by now, and goes with whoever that is.
            if (LinuxCalls.Unmount(launch.Secrets, LinuxCalls.DetachNotFollowing) != 0)
            {
                left.Add(new(CellResidueKind.Secret, $"{launch.Secrets} ({Marshal.GetLastPInvokeErrorMessage()})"));
                break;
            }
        }

        return left;
    }

    // Others of the host with the same id still have to come through the launch's own directory.
    private static void LetEnter(string directory, CellOwner owner)
    {
        using var handle = LinuxCalls.OpenUnlocked(directory, LinuxCalls.OpenDirectory);
        if (LinuxCalls.ChangeOwner(handle, owner.User, owner.Group) != 0)
        {
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                $"The secrets' directory '{directory}' cannot be handed to the cell's user {owner}: {Marshal.GetLastPInvokeErrorMessage()}. Give the launcher CAP_CHOWN, and a user namespace in which the id is mapped.");
        }
    }

    // What is on top of it, if anything is, was mounted by somebody else.
    private static bool IsMounted(LaunchDirectory launch)
        => Directory.Exists(launch.Secrets) && MountTable.Read().At(launch.Secrets).LastOrDefault() == (FileSystem, Mark);

    private static string? TryWipe(string path)
    {
        string? failure = null;
        try
        {
            Overwrite(path);
        }
        catch (IOException e)
        {
            failure = e.Message;
        }

        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure ??= e.Message;
        }

        return failure;
    }

    // In place, so that it is the memory of the secret that is overwritten.
    private static void Overwrite(string path)
    {
        using var file = LinuxCalls.OpenUnlocked(path, LinuxCalls.WriteOnly);
        var zeros = new byte[4096];
        var length = RandomAccess.GetLength(file);
        for (long at = 0; at < length; at += zeros.Length)
        {
            RandomAccess.Write(file, zeros.AsSpan(0, (int)Math.Min(zeros.Length, length - at)), at);
        }
    }

    /// <summary>Writes each secret into a file of its own.</summary>
    private sealed class Writer(string directory, CellOwner owner) : CellSecretWriter
    {
        protected override void WriteFile(string name, ReadOnlySpan<byte> value)
        {
            var path = $"{directory}/{name}";
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = OwnerReads,
                BufferSize = 0, // which would keep a copy
            });
            file.Write(value);

            // Once more, since the process's umask may have taken it away.
            File.SetUnixFileMode(file.SafeFileHandle, OwnerReads);
            if (LinuxCalls.ChangeOwner(file.SafeFileHandle, owner.User, owner.Group) != 0)
            {
                throw new CellLaunchException(
                    CellErrorKind.NotEnforceable,
                    $"The secret '{name}' cannot be handed to the cell's user {owner}: {Marshal.GetLastPInvokeErrorMessage()}. Give the launcher CAP_CHOWN, and a user namespace in which the id is mapped.");
            }
        }
    }
}
