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
    /// <param name="through">A program, and its first arguments, that is to start it, such as <c>unshare</c>.</param>
    public static Process Start(TestHost host, string method, string word = "", params string[] through)
    {
        string[] command = [.. through, Environment.ProcessPath!, "--filter-method", $"*.{method}"];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            Environment = { [OrderVariable] = string.Join(':', method, host.RunscPath, host.WorkDirectory, host.Rootfs, word), [IdVariable] = Shapes.Id },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>What starts it in a mount namespace of its own, where a script was run first.</summary>
    public static string[] Behind(string script) => ["unshare", "--mount", "/bin/sh", "-ec", script + "\nexec \"$@\"", "sh"];

    /// <summary>From within such a process, another one of its kind, with the same places.</summary>
    /// <param name="method">The test method that is to run in it.</param>
    public static Process StartAnother(string method) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--filter-method", $"*.{method}"])
    {
        Environment = { [OrderVariable] = string.Join(':', [method, .. Environment.GetEnvironmentVariable(OrderVariable)!.Split(':')[1..]]) },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

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
