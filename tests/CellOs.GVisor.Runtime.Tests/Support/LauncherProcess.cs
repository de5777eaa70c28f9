using System.Diagnostics;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>A launcher in a process of its own, for a test to watch or to kill: this program, told to run one test method only.</summary>
internal static class LauncherProcess
{
    public const string IdVariable = "CELLOS_TEST_ID";

    private const string OrderVariable = "CELLOS_TEST_ORDER"; // METHOD RUNSC WORK ROOTFS WORD, parted by colons

    /// <summary>Starts one.</summary>
    /// <param name="host">Where it runs its cells.</param>
    /// <param name="method">The test method that is to run in it; it asks <see cref="OrderFor"/>.</param>
    /// <param name="word">Passed on.</param>
    /// <param name="before">A script to be run first, in a mount namespace of the process's own.</param>
    public static Process Start(TestHost host, string method, string word = "", string? before = null)
    {
        string[] command = [Environment.ProcessPath!, "--filter-method", $"*.{method}"];
        string[] prefix = before is null ? [] : ["unshare", "--mount", "/bin/sh", "-ec", before + "\nexec \"$@\"", "sh"];
        string[] all = [.. prefix, .. command];
        return Process.Start(new ProcessStartInfo(all[0], all[1..])
        {
            Environment = { [OrderVariable] = string.Join(':', method, host.RunscPath, host.WorkDirectory, host.Rootfs, word), [IdVariable] = Shapes.Id },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>What a test method is to do in such a process; <see langword="null"/> in every other.</summary>
    public static (CellRunOptions Options, string Word)? OrderFor(string method, Action<LaunchStage>? stageReached = null)
    {
        if (Environment.GetEnvironmentVariable(OrderVariable)?.Split(':') is not [var ordered, var runsc, var work, var rootfs, var word] || ordered != method)
        {
            return null;
        }

        return (new CellRunOptions { RunscPath = runsc, WorkDirectory = work, RootfsDirectory = rootfs, StageReached = stageReached }, word);
    }
}
