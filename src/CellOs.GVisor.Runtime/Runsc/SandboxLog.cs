using System.Globalization;
using System.IO.Pipes;
using System.Runtime.Versioning;
using System.Text;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// The last bytes of the sandbox's debug log. It comes through a pipe and not through a file, because a cell can write to it without
/// bound (each program that it starts is logged with its arguments), and because those arguments may be secret.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class SandboxLog : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.None);
    private readonly TailCapture _capture = new(16384);
    private readonly CancellationTokenSource _giveUp = new();
    private readonly Task _reading;

    internal SandboxLog() => _reading = ReadAsync();

    /// <summary>What runsc opens to write to the pipe.</summary>
    internal string WritePath
        => string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{_pipe.ClientSafePipeHandle.DangerousGetHandle()}");

    /// <summary>Waits until all writers are gone, which they are when runsc has ended, and gives the end of what they wrote.</summary>
    internal async Task<string> EndAsync()
    {
        _pipe.DisposeLocalCopyOfClientHandle();
        _giveUp.CancelAfter(Patience);
        await _reading.ConfigureAwait(false);
        return Encoding.UTF8.GetString(_capture.ToArray());
    }

    /// <summary>
    /// Whether a log says that the host process which carried the cell's program died (gVisor <c>pkg/sentry/kernel/task_run.go</c>): on the
    /// platform systrap the kernel may take that one alone, and the program then seems to exit with code 1. The cell can write such words,
    /// too, so that they count for something only where the kernel has killed.
    /// </summary>
    internal static bool SaysProgramDied(string log)
        => log.Split('\n').Any(static line => line.Contains("] [   1:", StringComparison.Ordinal) && line.Contains("Unexpected SwitchToApp error", StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Dispose()
    {
        _giveUp.Cancel();
        _pipe.Dispose();
        _giveUp.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            await _capture.ReadAsync(_pipe, _giveUp.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (_giveUp.IsCancellationRequested && e is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // A writer that outlived runsc: the teardown finds it. What has come so far is what is known.
        }
    }
}
