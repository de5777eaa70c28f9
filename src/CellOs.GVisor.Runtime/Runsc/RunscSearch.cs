using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>Finds the runsc program.</summary>
[SupportedOSPlatform("linux")]
internal static class RunscSearch
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    internal static string Find(string? requestedPath)
    {
        if (requestedPath is not null)
        {
            return IsProgram(requestedPath)
                ? Trusted(requestedPath)
                : throw new CellLaunchException(
                    CellErrorKind.RunscNotFound,
                    $"'{requestedPath}' is no executable file. {nameof(CellRunOptions)}.{nameof(CellRunOptions.RunscPath)} must name gVisor's runsc.");
        }

        // A relative entry of PATH means whatever lies in the current directory: not a place to take a sandbox from.
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Path.IsPathFullyQualified).ToArray();
        foreach (var directory in directories)
        {
            var candidate = Path.Join(directory, "runsc");
            if (IsProgram(candidate))
            {
                return Trusted(candidate);
            }
        }

        throw new CellLaunchException(
            CellErrorKind.RunscNotFound,
            $"No 'runsc' in {(directories.Length == 0 ? "PATH, which names no absolute directory" : string.Join(", ", directories))}. Install gVisor (Debian: apt-get install runsc), or name it in {nameof(CellRunOptions)}.{nameof(CellRunOptions.RunscPath)}.");
    }

    private static bool IsProgram(string path) => File.Exists(path) && (File.GetUnixFileMode(path) & Execute) != 0;

    // What is trusted is the file itself, and by its own path: no link can be turned to another one between two commands of a launch.
    private static string Trusted(string path)
    {
        var place = HostPath.Follow(path);
        if (place is not { Target: { } target, Status: { } file, Holder: { } directory })
        {
            throw new CellLaunchException(CellErrorKind.RunscNotFound, $"'{path}' is not there any more. Install gVisor anew, or name another runsc in {nameof(CellRunOptions)}.{nameof(CellRunOptions.RunscPath)}.");
        }

        if (place.StrangersLink is { } link)
        {
            throw Untrusted($"'{path}' is reached through the symbolic link '{link}', which belongs to another user, who can turn it to another program. Name what it leads to ('{target}')");
        }

        if (!HostPath.IsTrusted(file.Owner))
        {
            throw Untrusted($"'{target}' belongs to another user, who can overwrite it. Give it to root (chown root)");
        }

        if (file.MayBeWrittenByOthers)
        {
            throw Untrusted($"'{target}' may be overwritten by other users of the host. Take that away (chmod go-w)");
        }

        // The directories above it may be a user's own, as a home directory is: who keeps runsc there trusts that user.
        return HostPath.IsTrusted(directory.Owner) && (!directory.MayBeWrittenByOthers || directory.Mode.HasFlag(UnixFileMode.StickyBit))
            ? target
            : throw Untrusted($"'{target}' lies in a directory that belongs to another user, or that others may write, who can put another program in its place. Give the directory to root (chown root), take that away (chmod go-w)");
    }

    private static CellLaunchException Untrusted(string problemAndRemedy)
        => new(CellErrorKind.RunscUnsupported, $"{problemAndRemedy}, or name another runsc in {nameof(CellRunOptions)}.{nameof(CellRunOptions.RunscPath)}.");
}
