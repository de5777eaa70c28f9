using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The control groups that the launcher makes and not runsc. When a sandbox has ended, runsc removes the groups that it made, and with them
/// goes what the kernel counted there: that it killed for want of memory, how much was used. What is there already runsc joins, leaves alone
/// and leaves behind (gVisor <c>runsc/cgroup/cgroup.go</c>).
/// </summary>
/// <remarks>
/// Of version 1 these are the groups of the controllers that count something, and since runsc writes no limits there, the launcher does. Of
/// version 2 there is one group for everything; it is the one above the sandbox's, which counts along and has no limits of its own.
/// </remarks>
[SupportedOSPlatform("linux")]
internal static class WitnessGroups
{
    /// <summary>The controllers of version 1 that count what has to be known after the end.</summary>
    private static readonly string[] Controllers = ["memory", "pids", "cpuacct"];

    /// <summary>The group of the sandbox in <c>linux.cgroupsPath</c>, given the one of the launch.</summary>
    internal static string SandboxPath(MountTable mounts, string launchPath) => mounts.IsUnified ? launchPath + "/sandbox" : launchPath;

    /// <summary>Makes them, with the limits that the cell asks for.</summary>
    /// <exception cref="CellLaunchException">The host does not take a limit.</exception>
    internal static void Make(ControlGroups groups, IReadOnlyList<CellLimitNeed> limits)
    {
        if (groups.IsUnified)
        {
            if (groups.SandboxPath != groups.GroupPath && groups.DirectoryOf("memory") is { } above)
            {
                Directory.CreateDirectory(above);
            }

            return;
        }

        foreach (var controller in Controllers)
        {
            // In a hierarchy that has other controllers, too, runsc would not write their limits.
            if (groups.DirectoryOf(controller) is not { } directory || !groups.IsApart(controller, Controllers))
            {
                continue;
            }

            Directory.CreateDirectory(directory);
            foreach (var limit in limits)
            {
                if (limit.Controller == controller && limit is { File: { } file, Value: { } value })
                {
                    Write(limit, Path.Join(directory, file), value);
                }
            }
        }
    }

    private static void Write(CellLimitNeed limit, string file, string value)
    {
        try
        {
            using var handle = LinuxCalls.OpenUnlocked(file, LinuxCalls.WriteOnly);
            RandomAccess.Write(handle, Encoding.ASCII.GetBytes(value), 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                $"The cell asks for {limit.Member} {value}, but the kernel does not take that in '{file}': {e.Message}. Ask for another value, or leave the limit out.",
                e);
        }
    }
}
