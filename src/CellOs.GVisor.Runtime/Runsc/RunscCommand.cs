using System.ComponentModel;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>How a short runsc command such as <c>kill</c> or <c>delete</c> ended.</summary>
/// <param name="CommandLine">The command.</param>
/// <param name="ExitCode">Its exit code; <see langword="null"/> when it could not be executed, or was killed because it took too long.</param>
/// <param name="Log">What it wrote to its log, or else to standard error.</param>
/// <param name="Output">What it wrote to standard output, the last 64 KiB of it.</param>
internal sealed record RunscCommand(string CommandLine, int? ExitCode, string? Log, string Output)
{
    internal bool Succeeded => ExitCode == 0;

    /// <summary>Runs it.</summary>
    /// <param name="program">Absolute path of runsc.</param>
    /// <param name="arguments">All its arguments.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="logFile">The log file named in its arguments.</param>
    /// <param name="patience">How long it may take; then it is killed.</param>
    /// <param name="network">The network namespace that the container's runsc is in, if it has its own.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <exception cref="OperationCanceledException">It was killed for that.</exception>
    [SupportedOSPlatform("linux")]
    internal static async Task<RunscCommand> RunAsync(string program, string[] arguments, string directory, string logFile, TimeSpan patience, NetworkNamespace? network = null, CancellationToken cancellationToken = default)
    {
        var capture = new TailCapture(4096);
        var output = new TailCapture(1 << 16);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        giveUp.CancelAfter(patience);
        int? exitCode = null;
        try
        {
            exitCode = (await RunscProcess.Start(
                program,
                arguments,
                directory,
                CliWrap.PipeSource.Null,
                CliWrap.PipeTarget.Create(output.ReadAsync),
                CliWrap.PipeTarget.Create(capture.ReadAsync),
                giveUp.Token,
                network).Task.ConfigureAwait(false)).ExitCode;
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            capture.Append(Encoding.UTF8.GetBytes($"no end within {patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds"));
        }
        catch (Win32Exception e)
        {
            capture.Append(Encoding.UTF8.GetBytes($"cannot be executed: {e.Message}"));
        }

        var log = RunscLog.Tail(logFile);
        if (log is null)
        {
            Forget(logFile);
        }

        return new RunscCommand(
            string.Join(' ', [program, .. arguments]),
            exitCode,
            log ?? (Encoding.UTF8.GetString(capture.ToArray()) is { Length: > 0 } text ? text : null),
            Encoding.UTF8.GetString(output.ToArray()));
    }

    // A cell may live long and be asked often.
    private static void Forget(string emptyLog)
    {
        try
        {
            File.Delete(emptyLog);
        }
        catch (IOException)
        {
            // The whole launch is being cleared away.
        }
    }
}
