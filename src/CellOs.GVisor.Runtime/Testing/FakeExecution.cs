using System.IO.Pipelines;

namespace CellOs.GVisor.Runtime.Testing;

/// <summary>One fake program from beginning to end, with the launcher's own pumps at its streams.</summary>
internal sealed class FakeExecution : IDisposable
{
    // For a reader to take what a program wrote before it was killed.
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(1);

    private readonly FakeProgram _program;
    private readonly StopRequest _stop;
    private readonly CancellationTokenSource _abandonOutput = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Pipe _outputPipe = new();
    private readonly Pipe _errorPipe = new();
    private readonly Pipe _inputPipe = new();
    private readonly InputPump? _input;

    /// <param name="program">What it does.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="input">Its input; <see langword="null"/>: none.</param>
    /// <param name="output">Takes its output; <see langword="null"/>: it is captured.</param>
    /// <param name="error">Takes its error output; <see langword="null"/>: it is captured.</param>
    /// <param name="captureLimit">How much is.</param>
    /// <param name="stop">Asks for its end.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="pause">Holds it.</param>
    internal FakeExecution(
        FakeProgram program,
        IReadOnlyList<string> arguments,
        Stream? input,
        Stream? output,
        Stream? error,
        int captureLimit,
        StopRequest stop,
        TimeProvider clock,
        PauseGate pause)
    {
        _program = program;
        _stop = stop;
        Output = new OutputPump(output, captureLimit, stop, _abandonOutput.Token);
        Error = new OutputPump(error, captureLimit, stop, _abandonOutput.Token);
        _input = InputPump.For(input, stop);
        Process = new FakeProcess(
            arguments,
            _input is null ? Stream.Null : _inputPipe.Reader.AsStream(),
            process => new FakeOutput(_outputPipe.Writer, process),
            process => new FakeOutput(_errorPipe.Writer, process),
            clock,
            pause);
    }

    internal FakeProcess Process { get; }

    internal OutputPump Output { get; }

    internal OutputPump Error { get; }

    /// <summary>What a stream of the caller's threw.</summary>
    internal Exception? StreamFailure => Output.Failure ?? Error.Failure ?? _input?.Failure;

    /// <summary>Runs it.</summary>
    /// <returns>How it ended.</returns>
    internal async Task<FakeEnd> RunAsync()
    {
        var delivering = Task.WhenAll(
            Output.Target.CopyFromAsync(_outputPipe.Reader.AsStream(), CancellationToken.None),
            Error.Target.CopyFromAsync(_errorPipe.Reader.AsStream(), CancellationToken.None));
        var feeding = FeedAsync();
        var main = _program.RunAsync(Process);
        await Task.WhenAny(main, Process.EndedBySignal, _stop.Requested).ConfigureAwait(false);
        var isOver = main.IsCompleted;
        var isStopped = !isOver && _stop.Reason is not null;
        Process.Kill();
        ((FakeOutput)Process.StandardOutput).Complete();
        ((FakeOutput)Process.StandardError).Complete();
        await _inputPipe.Reader.CompleteAsync().ConfigureAwait(false);
        await _ended.CancelAsync().ConfigureAwait(false);
        await DeliverAsync(delivering).ConfigureAwait(false);
        await feeding.ConfigureAwait(false);
        if (isOver)
        {
            return await main.ConfigureAwait(false);
        }

        // Nobody waits for it any more, nor for what it throws since its streams are gone.
        _ = main.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return isStopped ? FakeEnd.KilledByLauncher : FakeEnd.Terminated;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _abandonOutput.Dispose();
        _ended.Dispose();
    }

    // A program that has ended by itself is waited for until its output has been taken; one that is stopped, for a moment.
    private async Task DeliverAsync(Task delivering)
    {
        await Task.WhenAny(delivering, _stop.Requested).ConfigureAwait(false);
        if (!delivering.IsCompleted)
        {
            await Task.WhenAny(delivering, Task.Delay(DrainPatience, CancellationToken.None)).ConfigureAwait(false);
            await _abandonOutput.CancelAsync().ConfigureAwait(false);
        }

        await delivering.ConfigureAwait(false);
    }

    private async Task FeedAsync()
    {
        if (_input is null)
        {
            return;
        }

        try
        {
            // WaitAsync: the caller's stream need not heed the token.
            var target = _inputPipe.Writer.AsStream();
            await _input.Source.CopyToAsync(target, _ended.Token).WaitAsync(_ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // It need not read all of its input.
        }

        await _inputPipe.Writer.CompleteAsync().ConfigureAwait(false);
    }
}
