using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>What a cell may write that is to outlive it.</summary>
/// <param name="SizeBytes">How many bytes, all in all.</param>
/// <param name="Volumes">The directories, each by those that are made in it: paths below it.</param>
internal sealed record ArtifactSpace(long SizeBytes, IReadOnlyList<IReadOnlyList<string>> Volumes);

/// <summary>
/// The directories into which a cell writes its artifacts: on a file system of their own in the launch's directory, which nobody but root may enter, each
/// owned by the user that the cell's program runs as.
/// </summary>
/// <remarks>
/// The file system is a tmpfs. It is bounded in bytes and in files, whatever the cell does, and it goes as a whole: nothing that the cell has piled up in
/// it has to be walked through. Its mount knows no programs, no devices and no set-user-id.
/// </remarks>
[SupportedOSPlatform("linux")]
internal static class ArtifactFiles
{
    private const string FileSystem = "tmpfs";
    private const string Mark = "cellos-gvisor-artifacts"; // as the source of the mount, by which it is known again
    private const int MostFiles = 16384; // each takes about a kilobyte of the kernel's memory
    private const uint OwnerOnly = 0b111_000_000; // 0700

    /// <summary>The directory of a volume.</summary>
    internal static string Volume(string artifacts, int number) => $"{artifacts}/{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Makes them, if the cell has any.</summary>
    /// <param name="launch">The launch.</param>
    /// <param name="cell">Whose artifacts.</param>
    /// <param name="owner">The user and group that the cell's program runs as; <see langword="null"/> when no directory can be handed to it.</param>
    /// <exception cref="CellLaunchException">The host does not let the launcher mount a file system for them, or hand them over.</exception>
    internal static void Make(LaunchDirectory launch, CellFace cell, CellOwner? owner)
    {
        if (cell.Artifacts is not { } space)
        {
            return;
        }

        if (owner is not { } writer)
        {
            throw NotEnforceable(cell, "its user namespace does not map the program's user or group, or root. Map them, or leave the namespace out");
        }

        MakeDirectory(launch.Artifacts);
        var limits = string.Create(CultureInfo.InvariantCulture, $"mode=0700,size={space.SizeBytes},nr_inodes={MostFiles}");
        if (LinuxCalls.Mount(Mark, launch.Artifacts, FileSystem, LinuxCalls.NoPrograms, limits) != 0)
        {
            throw NotEnforceable(cell, $"no file system in memory can be mounted for them at '{launch.Artifacts}': {Marshal.GetLastPInvokeErrorMessage()}. Give the launcher CAP_SYS_ADMIN");
        }

        for (var i = 0; i < space.Volumes.Count; i++)
        {
            var volume = Volume(launch.Artifacts, i);
            HandOver(volume, writer, cell);
            foreach (var path in space.Volumes[i])
            {
                var directory = volume;
                foreach (var name in path.Split('/'))
                {
                    directory = $"{directory}/{name}";
                    if (!Directory.Exists(directory))
                    {
                        HandOver(directory, writer, cell);
                    }
                }
            }
        }
    }

    /// <summary>Unmounts what <see cref="Make"/> mounted and nothing else. Doing it twice is fine.</summary>
    /// <returns>What is left: nothing, when all went well.</returns>
    internal static IEnumerable<CellResidue> Drop(LaunchDirectory launch)
    {
        while (IsMounted(launch))
        {
            // What somebody still has open goes with whoever that is.
            if (LinuxCalls.Unmount(launch.Artifacts, LinuxCalls.DetachNotFollowing) != 0)
            {
                return [new(CellResidueKind.Mount, $"{launch.Artifacts} ({Marshal.GetLastPInvokeErrorMessage()})")];
            }
        }

        return [];
    }

    // What is on top of it, if anything is, was mounted by somebody else.
    private static bool IsMounted(LaunchDirectory launch)
        => Directory.Exists(launch.Artifacts) && MountTable.Read().At(launch.Artifacts).LastOrDefault() == (FileSystem, Mark);

    private static void HandOver(string path, CellOwner owner, CellFace cell)
    {
        MakeDirectory(path);
        using var directory = LinuxCalls.OpenUnlocked(path, LinuxCalls.OpenDirectory);
        if (LinuxCalls.ChangeOwner(directory, owner.User, owner.Group) != 0)
        {
            throw NotEnforceable(cell, $"their directory '{path}' cannot be handed to the cell's user {owner}: {Marshal.GetLastPInvokeErrorMessage()}. Give the launcher CAP_CHOWN, and a user namespace in which the id is mapped");
        }
    }

    private static void MakeDirectory(string path)
    {
        if (LinuxCalls.MakeDirectory(path, OwnerOnly) != 0)
        {
            throw new IOException($"The directory '{path}' cannot be made: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    private static CellLaunchException NotEnforceable(CellFace cell, string problem)
        => new(CellErrorKind.NotEnforceable, $"The cell '{cell.Descriptor.Id}' has artifacts, but {problem}.");
}
