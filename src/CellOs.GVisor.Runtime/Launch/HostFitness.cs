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
        CheckLauncher();
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

    /// <summary>Checks the launcher's own rights.</summary>
    /// <exception cref="CellLaunchException">They do not suffice.</exception>
    internal static void CheckLauncher()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            throw NotEnforceable(
                "Cells are run by root only: runsc needs it for control groups and namespaces. Run the launcher as root, or in a user namespace in which it is root.");
        }
    }

    /// <summary>Checks that there are control groups at all.</summary>
    /// <param name="groups">Those of a cell.</param>
    /// <exception cref="CellLaunchException">There are none.</exception>
    internal static void CheckControlGroups(ControlGroups groups)
    {
        if (!groups.HostHasAny)
        {
            throw NotEnforceable(
                "The host has no control groups mounted, without which runsc starts nothing and enforces no limit. Mount them below /sys/fs/cgroup, or have the cell ignore control groups.");
        }
    }

    /// <summary>Whether the cell has runsc leave control groups alone.</summary>
    internal static bool IgnoresControlGroups(string[] arguments)
        => arguments.Any(static a => a.TrimStart('-') is "ignore-cgroups" or "ignore-cgroups=true");

    private static CellLaunchException NotEnforceable(string message) => new(CellErrorKind.NotEnforceable, message);
}
