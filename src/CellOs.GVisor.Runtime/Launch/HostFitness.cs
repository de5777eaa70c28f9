using System.Globalization;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>Whether the host can enforce what the cell asks for. What it cannot is refused by name, before anything starts.</summary>
[SupportedOSPlatform("linux")]
internal static class HostFitness
{
    private const string KvmDevice = "/dev/kvm";

    /// <summary>Checks that <c>/proc</c> is the launcher's own: it is by what is there that processes are known, and none is killed by another one's number.</summary>
    /// <exception cref="CellLaunchException">It shows those of another PID namespace.</exception>
    internal static void CheckProcessTable()
    {
        if (new FileInfo("/proc/self").LinkTarget != Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
        {
            throw NotEnforceable(
                "/proc is not there, or shows the processes of another PID namespace than the launcher's. Mount it in the launcher's own (unshare --mount-proc does).");
        }
    }

    /// <summary>Checks the launcher's own rights, the platform and the limits.</summary>
    /// <exception cref="CellLaunchException">Something cannot be enforced.</exception>
    internal static void Check(CellDocument document, string[] arguments, MountTable mounts)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            throw NotEnforceable(
                "Cells are run by root only: runsc needs it for control groups and namespaces. Run the launcher as root, or in a user namespace in which it is root.");
        }

        if (arguments.Any(static a => a.TrimStart('-') == "platform=kvm") && !File.Exists(KvmDevice))
        {
            throw NotEnforceable($"The cell asks for the platform kvm, but this host has no {KvmDevice}. Leave the platform out.");
        }

        if (IgnoresControlGroups(arguments))
        {
            return;
        }

        foreach (var limit in document.Limits)
        {
            if (!mounts.HasController(limit.Controller))
            {
                throw NotEnforceable(
                    $"The cell asks for {limit.Member}, but this host has no control group controller '{limit.Controller}' to enforce it. Mount or enable the controller, or leave the limit out.");
            }
        }
    }

    /// <summary>Whether the cell has runsc leave control groups alone.</summary>
    internal static bool IgnoresControlGroups(string[] arguments)
        => arguments.Any(static a => a.TrimStart('-') is "ignore-cgroups" or "ignore-cgroups=true");

    private static CellLaunchException NotEnforceable(string message) => new(CellErrorKind.NotEnforceable, message);
}
