using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>The directory that holds the launches of this host's user.</summary>
[SupportedOSPlatform("linux")]
internal static class WorkDirectory
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes sure that the directory is there and that no other user can put or swap anything in it.</summary>
    /// <param name="requested">Absolute path; <see langword="null"/> takes the default.</param>
    /// <param name="mounts">The host's mounts.</param>
    internal static string Open(string? requested, MountTable mounts)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(requested ?? Default(mounts)));
        if (HostPath.Follow(path).ExchangeableIn is { } directory)
        {
            // Whoever did would decide what root's runsc runs.
            throw Unfit(path, $"can be exchanged for another one by other users, who own or may write '{directory}' on its way", "Name one that is reached through directories of root's alone, such as one below /run.");
        }

        Directory.CreateDirectory(path, Private);

        if (new DirectoryInfo(path).LinkTarget is not null)
        {
            throw Unfit(path, "is a symbolic link", "Name the directory it leads to.");
        }

        if (LinuxCalls.StatusOf(path) is not { IsDirectory: true } status)
        {
            throw Unfit(path, "is no directory that can be looked at", "Name another one.");
        }

        if (status.Owner != LinuxCalls.GetEffectiveUser())
        {
            throw Unfit(path, "belongs to another user", "Name a directory that belongs to the user that runs cells, or one that is not there yet: it is made.");
        }

        // The sticky bit is no remedy: others could not swap a launch, but they could plant one for the next start to clear away.
        if ((status.Mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
        {
            throw Unfit(path, "may be written by other users", $"Take that away (chmod go-w '{path}'), or name a directory below it that is not there yet, such as '{path}/cells': it is made with mode 0700.");
        }

        return path;
    }

    private static string Default(MountTable mounts)
    {
        // Root file systems are built there, and newer releases of runsc start none from a noexec mount, which /run often is.
        const string Name = "cellos-gvisor";
        if (LinuxCalls.GetEffectiveUser() == 0)
        {
            if (Directory.Exists("/run") && !mounts.IsNoExec("/run", out _))
            {
                return $"/run/{Name}";
            }
        }
        else if (Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } own && Path.IsPathFullyQualified(own) && !mounts.IsNoExec(own, out _))
        {
            return Path.Join(own, Name);
        }

        return Path.Join(Path.GetTempPath(), $"{Name}-{LinuxCalls.GetEffectiveUser()}");
    }

    private static CellLaunchException Unfit(string path, string problem, string remedy)
        => new(CellErrorKind.LaunchFailed, $"The work directory '{path}' {problem}. {remedy}");
}
