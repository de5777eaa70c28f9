using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace CellOs.GVisor.Runtime;

/// <summary>Finds or builds a cell's root file system.</summary>
[SupportedOSPlatform("linux")]
internal static class RootTree
{
    // What the cell may do is decided by its user and by root.readonly, so the tree itself is as open as a distribution's.
    private const UnixFileMode ReadableByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Absolute path of the directory that a cell declares.</summary>
    internal static string Declared(CellRootfs rootfs)
        => Path.TrimEndingDirectorySeparator(Path.GetFullPath(rootfs.Path, AppContext.BaseDirectory));

    /// <summary>Builds a fresh tree from programs of the host.</summary>
    internal static void Build(string root, IReadOnlyList<CellHostProgram> programs)
    {
        MakeDirectory(root);
        foreach (var program in programs)
        {
            using var file = Open(program);
            for (var i = 0; i < program.Destinations.Count; i++)
            {
                var destination = program.Destinations[i];
                var path = Place(root, destination, program);
                if (i == 0)
                {
                    File.Copy(ThroughDescriptor(file), path);
                    File.SetUnixFileMode(path, ReadableByAll);
                }
                else
                {
                    File.CreateSymbolicLink(path, program.Destinations[0]);
                }
            }
        }
    }

    /// <summary>Makes a directory and those above it, each with mode 0755 whatever the umask is.</summary>
    internal static void MakeDirectory(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { } parent)
        {
            MakeDirectory(parent);
        }

        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, ReadableByAll);
    }

    private static string Place(string root, string destination, CellHostProgram program)
    {
        if (!destination.StartsWith('/') || destination.Split('/').Contains("..") || destination.EndsWith('/'))
        {
            throw Unfit($"The program '{program.HostPath}' cannot be put at '{destination}'. A destination is an absolute path without '..'.");
        }

        var path = root + destination;
        if (Path.Exists(path))
        {
            throw Unfit($"The root file system would have two files at '{destination}'. Give each program destinations of its own.");
        }

        MakeDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    // The same file from here on, whatever is put in its place meanwhile.
    private static SafeFileHandle Open(CellHostProgram program)
    {
        if (program.Destinations.Count == 0)
        {
            throw Unfit($"The program '{program.HostPath}' has no destination in the root file system. Name at least one.");
        }

        if (!Path.IsPathFullyQualified(program.HostPath) || !File.Exists(program.HostPath))
        {
            throw Unfit($"The host has no program '{program.HostPath}'. Name the absolute path of a file (Debian: apt-get install busybox-static gives /bin/busybox).");
        }

        var place = HostPath.Follow(program.HostPath);
        if (place.StrangersLink is { } link)
        {
            throw Unfit($"The program '{program.HostPath}' is reached through the symbolic link '{link}', which belongs to another user. Name what it leads to, or make the link as root.");
        }

        if (place is not { Target: { } target, Status: { IsRegularFile: true } status })
        {
            throw Unfit($"The program '{program.HostPath}' is no regular file. Name one.");
        }

        var file = LinuxCalls.OpenUnlocked(target, LinuxCalls.ReadOnly);
        try
        {
            Check(program, file, status);
            return file;
        }
        catch (CellLaunchException)
        {
            file.Dispose();
            throw;
        }
    }

    private static void Check(CellHostProgram program, SafeFileHandle file, FileStatus status)
    {
        if (LinuxCalls.StatusOf(file)?.Identity != status.Identity)
        {
            throw Unfit($"The program '{program.HostPath}' was exchanged while it was looked at. Keep it where only root can write.");
        }

        if (ElfProgram.InterpreterOf(ThroughDescriptor(file)) is { } interpreter)
        {
            throw Unfit($"The program '{program.HostPath}' needs the loader '{interpreter}' and shared libraries, which are not copied. Name a static program, as busybox-static is, or a root file system directory.");
        }
    }

    private static string ThroughDescriptor(SafeFileHandle file) => string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{file.DangerousGetHandle()}");

    private static CellLaunchException Unfit(string message) => new(CellErrorKind.FileSystemUnfit, message);
}
