using System.Globalization;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Tells whether a process runs runsc, and not something that merely names the same paths. runsc starts its gofer and its sandbox
/// from <c>/proc/self/exe</c>, so that all of them show the file that was started first, with no copy of it in between.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class RunscPrograms
{
    private const string Deleted = " (deleted)"; // appended by the kernel, once an upgrade has replaced the file

    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<FileIdentity> _identities = [];

    /// <param name="paths">The paths of runsc, as they are now.</param>
    internal RunscPrograms(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            var target = Target(path);
            _links.Add(target);
            _links.Add(target + Deleted);
            if (LinuxCalls.StatusOf(path, follow: true) is { } status)
            {
                _identities.Add(status.Identity);
            }
        }
    }

    /// <summary>The file that a path leads to in the end, since that is what <c>/proc/PID/exe</c> shows.</summary>
    internal static string Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (IOException)
        {
            // It is gone; its processes need not be.
            return Path.GetFullPath(path);
        }
    }

    /// <summary>Whether a process runs one of them; not when that cannot be told, since it is another user's then.</summary>
    internal bool AreRunBy(int process)
    {
        var link = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}/exe";
        try
        {
            return (LinuxCalls.StatusOf(link, follow: true) is { } status && _identities.Contains(status.Identity))
                || (new FileInfo(link).LinkTarget is { } target && _links.Contains(target));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
