using System.Globalization;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The wait status with which a program ended, as runsc notes it last in its debug logs (<c>Exiting with status: 35072</c>;
/// gVisor <c>runsc/cli/main.go</c>). It is the one place that tells a program that exits 137 from one that is killed by signal 9:
/// runsc's own exit code is 137 for both.
/// </summary>
/// <remarks>
/// <c>runsc run</c> asks the sandbox for the status, and notes it. But when the sandbox has ended before it could answer, <c>run</c>
/// notes how the sandbox process ended, and that exits with 137 for both, too. Then the sandbox's own note decides. Nothing in the
/// log of <c>run</c> comes from the cell; in the sandbox's log much does, so it is believed in this one question only.
/// </remarks>
internal static class RunscExitNote
{
    private const string Marker = "Exiting with status: ";

    /// <summary>Where runsc is to write it; <c>%COMMAND%</c> becomes <c>run</c>, <c>boot</c>, <c>gofer</c>.</summary>
    internal static string Pattern(string directory) => $"{directory}/%COMMAND%";

    /// <summary>Makes the directory ready: what must not become a file is a link before runsc opens it.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="sandboxLog">Where the sandbox's log goes.</param>
    internal static void Prepare(string directory, string sandboxLog)
    {
        File.CreateSymbolicLink(Path.Join(directory, "boot"), sandboxLog);
        File.CreateSymbolicLink(Path.Join(directory, "gofer"), "/dev/null");
    }

    /// <summary>The wait status; <see langword="null"/> when runsc ended without noting one.</summary>
    /// <param name="directory">The directory with the log of <c>run</c>.</param>
    /// <param name="sandboxLog">The end of the sandbox's log.</param>
    internal static WaitStatus? Read(string directory, string sandboxLog)
        => Last(RunscLog.Tail(Path.Join(directory, "run"), 1 << 16) ?? "") is { } noted
            ? Settle(noted, Last(sandboxLog))
            : null;

    /// <summary>Settles what <c>run</c> noted with what the sandbox did.</summary>
    internal static WaitStatus Settle(WaitStatus run, WaitStatus? sandbox)
        => sandbox?.Signal is { } signal && run.ExitCode == 128 + signal ? sandbox.Value : run;

    /// <summary>The last status noted in a log.</summary>
    internal static WaitStatus? Last(string log)
    {
        var at = log.LastIndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var digits = log[(at + Marker.Length)..].Split('\n', 2)[0];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? new WaitStatus(status) : null;
    }

    /// <summary>Whether runsc came as far as starting the sandbox's process.</summary>
    internal static bool SaysSandboxStarted(string directory)
        => RunscLog.Tail(Path.Join(directory, "run"), 1 << 16)?.Contains("Sandbox started, PID: ", StringComparison.Ordinal) ?? false;
}
