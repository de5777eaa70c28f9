using System.ComponentModel;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>How a short runsc command such as <c>kill</c> or <c>delete</c> ended.</summary>
/// <param name="CommandLine">The command.</param>
/// <param name="ExitCode">Its exit code; <see langword="null"/> when it could not be executed, or was killed because it took too long.</param>
/// <param name="Log">What it wrote to its log, or else to standard error.</param>
internal sealed record RunscCommand(string CommandLine, int? ExitCode, string? Log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal bool Succeeded => ExitCode == 0;

    /// <summary>Runs <c>runsc … COMMAND</c>, with a log file of its own.</summary>
    [SupportedOSPlatform("linux")]
    internal static async Task<RunscCommand> RunAsync(
        RunscBinary runsc,
        CellFace cell,
        LaunchDirectory launch,
        CellPlacement placement,
        params string[] command)
    {
        var ownLog = launch.NewLogFile();
        string[] arguments = cell.CommandArguments(placement with { LogFile = ownLog }, command);
        var capture = new TailCapture(4096);
        using var patience = new CancellationTokenSource(Patience);
        int? exitCode = null;
        try
        {
            exitCode = (await RunscProcess.Start(
                runsc.Path,
                arguments,
                launch.Path,
                CliWrap.PipeSource.Null,
                CliWrap.PipeTarget.Null,
                CliWrap.PipeTarget.Create(capture.ReadAsync),
                patience.Token).Task.ConfigureAwait(false)).ExitCode;
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException)
        {
            capture.Append(Encoding.UTF8.GetBytes($"no end within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds"));
        }
        catch (Win32Exception e)
        {
            capture.Append(Encoding.UTF8.GetBytes($"cannot be executed: {e.Message}"));
        }

        return new RunscCommand(
            string.Join(' ', [runsc.Path, .. arguments]),
            exitCode,
            RunscLog.Tail(ownLog) ?? (Encoding.UTF8.GetString(capture.ToArray()) is { Length: > 0 } text ? text : null));
    }
}
