namespace CellOs.GVisor.Runtime.Testing;

/// <summary>What a fake cell, or a further program in one, does.</summary>
public sealed class FakeProgram
{
    private readonly Func<FakeProcess, Task<FakeEnd>> _main;
    private readonly Func<CellCommand, FakeProgram>? _commands;

    private FakeProgram(Func<FakeProcess, Task<FakeEnd>> main, Func<CellCommand, FakeProgram>? commands = null)
    {
        _main = main;
        _commands = commands;
    }

    /// <summary>How far runsc gets; <see cref="CellStage.Run"/> when the program runs.</summary>
    internal CellStage Reaches { get; private init; } = CellStage.Run;

    /// <summary>What is thrown in place of starting it.</summary>
    internal Exception? Refusal { get; private init; }

    /// <summary>What <see cref="RunningCell.GetStatisticsAsync"/> says; <see langword="null"/>: that nobody counts anything.</summary>
    internal CellStatistics? Statistics { get; private init; }

    /// <summary>It writes, and exits.</summary>
    /// <param name="exitCode">Its exit code, 0 to 255.</param>
    /// <param name="standardOutput">What it writes to standard output.</param>
    /// <param name="standardError">What it writes to standard error.</param>
    /// <param name="after">How long it takes, by the run's <see cref="TimeProvider"/>. No time by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exitCode"/> is no exit code, or <paramref name="after"/> is negative.</exception>
    public static FakeProgram Exits(int exitCode = 0, string standardOutput = "", string standardError = "", TimeSpan after = default)
    {
        var end = FakeEnd.Exit(exitCode);
        return WritesThen(end, standardOutput, standardError, after);
    }

    /// <summary>It writes, and a signal ends it.</summary>
    /// <param name="signal">The signal's number, 1 to 64.</param>
    /// <param name="standardOutput">What it writes to standard output.</param>
    /// <param name="standardError">What it writes to standard error.</param>
    /// <param name="after">How long it takes, by the run's <see cref="TimeProvider"/>. No time by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="signal"/> is no signal, or <paramref name="after"/> is negative.</exception>
    public static FakeProgram IsSignalled(int signal, string standardOutput = "", string standardError = "", TimeSpan after = default)
        => WritesThen(FakeEnd.Killed(signal), standardOutput, standardError, after);

    /// <summary>It writes, and reaches its memory limit.</summary>
    /// <inheritdoc cref="Exits"/>
    public static FakeProgram RunsOutOfMemory(string standardOutput = "", string standardError = "", TimeSpan after = default)
        => WritesThen(FakeEnd.OutOfMemory, standardOutput, standardError, after);

    /// <summary>It writes, and then waits until it is stopped or its time to live is over.</summary>
    /// <param name="standardOutput">What it writes to standard output.</param>
    public static FakeProgram RunsUntilStopped(string standardOutput = "")
        => WritesThen(FakeEnd.Exit(0), standardOutput, "", Timeout.InfiniteTimeSpan);

    /// <summary>runsc fails.</summary>
    /// <param name="failure">What it says: <see cref="CellResult.Failure"/>.</param>
    /// <param name="stage">How far it gets before.</param>
    public static FakeProgram FailsInRunsc(string failure, CellStage stage = CellStage.Create)
    {
        ArgumentException.ThrowIfNullOrEmpty(failure);
        return new FakeProgram(_ => Task.FromResult(FakeEnd.OfRuntime(failure))) { Reaches = stage };
    }

    /// <summary>runsc ends without a word, as it does when somebody kills it: nobody can tell how the program ended.</summary>
    public static FakeProgram IsLost() => new(static _ => Task.FromResult(FakeEnd.Unknown));

    /// <summary>The run throws in place of starting anything, as it does when there is no runsc: a <see cref="CellLaunchException"/>, say.</summary>
    /// <param name="exception">What it throws.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is <see langword="null"/>.</exception>
    public static FakeProgram Throws(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new FakeProgram(static _ => Task.FromResult(FakeEnd.Unknown)) { Refusal = exception };
    }

    /// <summary>It does what a method does, and exits with the code that this returns. What the method throws comes back to whoever waits for the run.</summary>
    /// <param name="main">The method, which has the program's streams.</param>
    /// <exception cref="ArgumentNullException"><paramref name="main"/> is <see langword="null"/>.</exception>
    public static FakeProgram Runs(Func<FakeProcess, Task<int>> main)
    {
        ArgumentNullException.ThrowIfNull(main);
        return new FakeProgram(async process => FakeEnd.Exit(await main(process).ConfigureAwait(false)));
    }

    /// <summary>The same, with further programs in the cell: for <see cref="RunningCell.ExecAsync"/>.</summary>
    /// <param name="commands">Chooses the program of a command. <see cref="FailsInRunsc"/> is one that cannot be run.</param>
    /// <exception cref="ArgumentNullException"><paramref name="commands"/> is <see langword="null"/>.</exception>
    public FakeProgram WithCommands(Func<CellCommand, FakeProgram> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        return new FakeProgram(_main, commands) { Reaches = Reaches, Refusal = Refusal, Statistics = Statistics };
    }

    /// <summary>The same, that takes something of its host: what <see cref="RunningCell.GetStatisticsAsync"/> says of it. Without, it says that nobody counts anything.</summary>
    /// <param name="statistics">What it takes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statistics"/> is <see langword="null"/>.</exception>
    public FakeProgram WithStatistics(CellStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return new FakeProgram(_main, _commands) { Reaches = Reaches, Refusal = Refusal, Statistics = statistics };
    }

    /// <summary>Runs it.</summary>
    internal Task<FakeEnd> RunAsync(FakeProcess process) => Task.Run(() => _main(process));

    /// <summary>The program of a command.</summary>
    /// <exception cref="InvalidOperationException">The test has not said.</exception>
    internal FakeProgram Of(CellCommand command)
        => _commands?.Invoke(command) ?? throw new InvalidOperationException(
            $"The fake cell does not know what the command '{command.Arguments[0]}' does. Tell it: {nameof(WithCommands)}(command => {nameof(FakeProgram)}.{nameof(Exits)}(0)).");

    private static FakeProgram WritesThen(FakeEnd end, string standardOutput, string standardError, TimeSpan after)
    {
        ArgumentNullException.ThrowIfNull(standardOutput);
        ArgumentNullException.ThrowIfNull(standardError);
        if (after != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(after, TimeSpan.Zero);
        }

        return new FakeProgram(async process =>
        {
            await process.WriteAsync(standardOutput).ConfigureAwait(false);
            await process.WriteErrorAsync(standardError).ConfigureAwait(false);
            if (after != TimeSpan.Zero)
            {
                await process.DelayAsync(after).ConfigureAwait(false);
            }

            return end;
        });
    }
}
