using System.Globalization;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The wait status with which a program ended, as <c>runsc run</c> notes it last in its debug log (<c>Exiting with status: 35072</c>;
/// gVisor <c>runsc/cli/main.go</c>). It is the one place that tells a program that exits 137 from one that is killed by signal 9:
/// runsc's own exit code is 137 for both.
/// </summary>
/// <remarks>
/// Only the log of the <c>run</c> command is kept, in which nothing comes from the cell. Those of the sandbox and the gofer, which hold
/// the arguments of every program the cell starts and which a cell could fill without bound, go to <c>/dev/null</c>.
/// </remarks>
internal static class RunscExitNote
{
    private const string Marker = "Exiting with status: ";

    /// <summary>The flag that makes runsc write it; <c>%COMMAND%</c> becomes <c>run</c>, <c>boot</c>, <c>gofer</c>.</summary>
    internal static string Flag(string directory) => $"--debug-log={directory}/%COMMAND%";

    /// <summary>Makes the directory ready: the logs that must not be kept are links to <c>/dev/null</c> before runsc opens them.</summary>
    internal static void Prepare(string directory)
    {
        File.CreateSymbolicLink(Path.Join(directory, "boot"), "/dev/null");
        File.CreateSymbolicLink(Path.Join(directory, "gofer"), "/dev/null");
    }

    /// <summary>Whether a cell's own flags send the debug log somewhere else: runsc takes the last of equal flags.</summary>
    internal static bool IsOverruledBy(IEnumerable<string> arguments)
        => arguments.Any(a => a.StartsWith('-') && a.TrimStart('-').Split('=', 2)[0] == "debug-log");

    /// <summary>The wait status; <see langword="null"/> when runsc ended without noting one.</summary>
    internal static WaitStatus? Read(string directory)
    {
        if (RunscLog.Tail(Path.Join(directory, "run")) is not { } text)
            return null;

        var at = text.LastIndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var digits = text[(at + Marker.Length)..].Split('\n', 2)[0];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? new WaitStatus(status) : null;
    }

    /// <summary>Whether runsc came as far as starting the sandbox's process.</summary>
    internal static bool SaysSandboxStarted(string directory)
        => RunscLog.Tail(Path.Join(directory, "run"))?.Contains("Sandbox started, PID: ", StringComparison.Ordinal) ?? false;
}
