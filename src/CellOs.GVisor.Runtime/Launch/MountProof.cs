using System.Globalization;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Proves that runsc has mounted what was checked. It is asked for where another user can put something else in the place of a mount's source
/// or of the root file system, as in a directory of his own: then the program waits at a gate until this has been looked at.
/// </summary>
/// <param name="Mounts">What has to be proven.</param>
[SupportedOSPlatform("linux")]
internal sealed record MountProof(IReadOnlyList<CheckedMount> Mounts)
{
    /// <summary>Whether there is anything to prove.</summary>
    internal bool IsNeeded => Mounts.Count > 0;

    /// <summary>Looks at what is mounted.</summary>
    /// <param name="gofer">The process that has it all mounted below its root: runsc's gofer, by its id on the host.</param>
    /// <returns>What is wrong; <see langword="null"/> when all is as it was.</returns>
    internal CellLaunchException? Refute(int gofer)
    {
        var root = $"/proc/{gofer.ToString(CultureInfo.InvariantCulture)}/root";
        return Mounts.FirstOrDefault(mount => LinuxCalls.StatusOf(root + mount.GuestPath)?.Identity != mount.Identity) is { } exchanged
            ? new CellLaunchException(
                CellErrorKind.FileSystemUnfit,
                $"'{exchanged.HostPath}' was exchanged while the cell was being started: what runsc mounted at '{exchanged.GuestPath}' is not what had been checked. The program was not started. Other users can do that in '{exchanged.ExchangeableIn}': move it to where only root can write.")
            : null;
    }
}

/// <summary>A mount whose source was checked.</summary>
/// <param name="GuestPath">Where it appears in the cell, links followed.</param>
/// <param name="HostPath">The path that was given.</param>
/// <param name="ExchangeableIn">The directory on its way in which another user can exchange the next part.</param>
/// <param name="Identity">What the path led to.</param>
internal sealed record CheckedMount(string GuestPath, string HostPath, string ExchangeableIn, FileIdentity Identity);
