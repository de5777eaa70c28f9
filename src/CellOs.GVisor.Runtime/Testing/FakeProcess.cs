using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CellOs.GVisor.Runtime.Testing;

/// <summary>A fake program while it runs: what <see cref="FakeProgram.Runs"/> gives to a test's method.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Its sources of tokens hold nothing that is to be freed, and a method that is not waited for may have their tokens when the run has ended.")]
public sealed class FakeProcess
{
    private readonly CancellationTokenSource _killed = new();
    private readonly CancellationTokenSource _terminated = new();
    private readonly TaskCompletionSource _endedBySignal = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<StreamReader> _reader;
    private readonly PauseGate _pause;
    private int _catchesTermination;

    internal FakeProcess(IReadOnlyList<string> arguments, Stream input, Func<FakeProcess, Stream> output, Func<FakeProcess, Stream> error, TimeProvider clock, PauseGate pause)
    {
        Arguments = arguments;
        StandardInput = input;
        TimeProvider = clock;
        _pause = pause;
        StandardOutput = output(this);
        StandardError = error(this);
        _reader = new Lazy<StreamReader>(() => new StreamReader(StandardInput, Encoding.UTF8));
    }

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What the caller sends it.</summary>
    public Stream StandardInput { get; }

    /// <summary>What it writes. A write waits while nobody reads and the buffer is full, as in earnest.</summary>
    public Stream StandardOutput { get; }

    /// <summary>What it writes to standard error.</summary>
    public Stream StandardError { get; }

    /// <summary>The clock of the run.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Cancelled when the program is killed. The run does not wait for the method then.</summary>
    public CancellationToken Killed => _killed.Token;

    /// <summary>Ends when a signal that the program does not catch has ended it.</summary>
    internal Task EndedBySignal => _endedBySignal.Task;

    /// <summary>
    /// Has the program catch <c>SIGTERM</c> from now on, as which <see cref="RunningCell.StopAsync"/> reaches it. Without this, that ends it.
    /// </summary>
    /// <returns>A token that is cancelled when the signal comes.</returns>
    public CancellationToken CatchTermination()
    {
        Volatile.Write(ref _catchesTermination, 1);
        return _terminated.Token;
    }

    /// <summary>Lets time go by.</summary>
    /// <param name="time">How long, by <see cref="TimeProvider"/>.</param>
    /// <exception cref="OperationCanceledException">The program was killed.</exception>
    public async Task DelayAsync(TimeSpan time)
    {
        await Task.Delay(time, TimeProvider, Killed).ConfigureAwait(false);
        await GoOnAsync().ConfigureAwait(false);
    }

    /// <summary>Reads a line of standard input as UTF-8. Do not read <see cref="StandardInput"/> besides.</summary>
    /// <returns>The line without its end; <see langword="null"/> at the end of the input.</returns>
    public async Task<string?> ReadLineAsync() => await _reader.Value.ReadLineAsync(Killed).ConfigureAwait(false);

    /// <summary>Reads standard input to its end as UTF-8. Do not read <see cref="StandardInput"/> besides.</summary>
    public Task<string> ReadToEndAsync() => _reader.Value.ReadToEndAsync(Killed);

    /// <summary>Writes to standard output as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public Task WriteAsync(string text) => StandardOutput.WriteAsync(Encoding.UTF8.GetBytes(text), Killed).AsTask();

    /// <summary>Writes a line to standard output as UTF-8, with the end that programs in cells write: <c>\n</c>.</summary>
    /// <param name="line">The line.</param>
    public Task WriteLineAsync(string line) => WriteAsync(line + "\n");

    /// <summary>Writes to standard error as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public Task WriteErrorAsync(string text) => StandardError.WriteAsync(Encoding.UTF8.GetBytes(text), Killed).AsTask();

    /// <summary>Waits while the cell is paused.</summary>
    internal Task GoOnAsync() => _pause.GoOnAsync(Killed);

    /// <summary>Asks it to end.</summary>
    internal void Terminate()
    {
        if (Volatile.Read(ref _catchesTermination) != 0)
        {
            _terminated.Cancel();
        }
        else
        {
            _endedBySignal.TrySetResult();
        }
    }

    /// <summary>It is no more.</summary>
    internal void Kill() => _killed.Cancel();
}
