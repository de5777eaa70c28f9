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

    private static string Trusted(string path)
        => (File.GetUnixFileMode(path) & UnixFileMode.OtherWrite) == 0
            ? path
            : throw new CellLaunchException(
                CellErrorKind.RunscUnsupported,
                $"'{path}' may be overwritten by every user of the host. Take that away (chmod o-w), or name another runsc in {nameof(CellRunOptions)}.{nameof(CellRunOptions.RunscPath)}.");
}
