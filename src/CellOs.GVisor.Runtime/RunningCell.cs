namespace CellOs.GVisor;

/// <summary>
/// A cell that runs beside its caller: from <c>StartAsync</c>. It ends when its program does, when its time to live is over, when it is
/// stopped, and when this object is disposed; whichever is first. However often and at once the members that end it are called, it ends
/// once, and all of them have the same result.
/// </summary>
/// <remarks>
/// Every cell has to be waited for or disposed. What is left of one whose launcher is killed is cleared away by the next start, or by
/// <see cref="CellReaper"/>.
/// </remarks>
public abstract class RunningCell : IAsyncDisposable
{
    /// <summary>The cell.</summary>
    public abstract CellDescriptor Descriptor { get; }

    /// <summary>The container id on the host: unique, and never used again.</summary>
    public abstract string ContainerId { get; }

    /// <summary>When runsc was started.</summary>
    public abstract DateTimeOffset StartTime { get; }

    /// <summary>
    /// Takes what the program reads from standard input. To dispose it is the end of the input. A program that has ended, or has closed its
    /// input, takes nothing more, and what is written then is lost without an error.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="CellRunOptions.StandardInput"/> has it.</exception>
    public abstract Stream StandardInput { get; }

    /// <summary>
    /// What the program writes to standard output, up to its end. What is not read waits in a <see cref="CellOutputBuffer"/>; when that is
    /// full, its <see cref="CellOutputBuffer.Overflow"/> decides, and by default the program waits. To dispose it drops the rest.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="CellRunOptions.StandardOutput"/> has it.</exception>
    public abstract Stream StandardOutput { get; }

    /// <summary>What the program writes to standard error, like <see cref="StandardOutput"/>.</summary>
    /// <exception cref="InvalidOperationException"><see cref="CellRunOptions.StandardError"/> has it.</exception>
    public abstract Stream StandardError { get; }

    /// <summary>Reads both outputs by lines, as they come, until the program has ended and all has been read.</summary>
    /// <param name="cancellationToken">Ends the reading. The cell runs on.</param>
    /// <returns>The lines: in their order within each of the two, by the time they came between them.</returns>
    /// <exception cref="InvalidOperationException">A stream of <see cref="CellRunOptions"/> has one of them.</exception>
    public abstract IAsyncEnumerable<CellOutputLine> ReadLinesAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits until the cell has ended and nothing of it is left on the host.</summary>
    /// <param name="cancellationToken">Ends the waiting. The cell runs on.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="CellTeardownException">It has ended, but something of it is left.</exception>
    /// <exception cref="CellOutputException">It was killed for its output.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <remarks>What a stream of <see cref="CellRunOptions"/> threw ends the cell, and comes back from here.</remarks>
    public abstract Task<CellResult> WaitAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks the program to end (<c>SIGTERM</c>), and kills the cell when it has not by the end of a time. The first process of a cell is
    /// ended by the signal like any other, unless it handles or ignores it.
    /// </summary>
    /// <param name="grace">How long the program may take, by the clock of <see cref="CellRunOptions.TimeProvider"/>.</param>
    /// <returns>How it ended: <see cref="CellOutcome.Stopped"/>, unless something else was quicker.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grace"/> is zero or negative. For no grace there is <see cref="KillAsync"/>.</exception>
    /// <inheritdoc cref="WaitAsync"/>
    public abstract Task<CellResult> StopAsync(TimeSpan grace);

    /// <summary>Kills the cell (<c>SIGKILL</c>), and waits until nothing of it is left.</summary>
    /// <returns>How it ended: <see cref="CellOutcome.Stopped"/>, unless something else was quicker.</returns>
    /// <inheritdoc cref="WaitAsync"/>
    public abstract Task<CellResult> KillAsync();

    /// <summary>
    /// Runs a further program in the cell, as the cell's own user, with its capabilities and limits, and waits for its end. It ends with
    /// the cell at the latest.
    /// </summary>
    /// <param name="command">The program.</param>
    /// <param name="cancellationToken">Kills that program, and not the cell.</param>
    /// <returns>How it ended, and what it wrote.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is <see langword="null"/>.</exception>
    /// <exception cref="CellCommandException">runsc did not run it: it is not there, or the cell has ended.</exception>
    /// <remarks>What a stream of the command throws ends that program, and comes back from here. The cell goes on.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public abstract Task<CellCommandResult> ExecAsync(CellCommand command, CancellationToken cancellationToken = default);

    /// <summary>Stops all processes of the cell where they are. Its time to live goes on.</summary>
    /// <param name="cancellationToken">Gives up waiting for runsc.</param>
    /// <returns>A task that ends when they have stopped.</returns>
    /// <exception cref="CellCommandException">runsc did not do it; it cannot twice, nor when the cell has ended.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public abstract Task PauseAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets a paused cell go on.</summary>
    /// <param name="cancellationToken">Gives up waiting for runsc.</param>
    /// <returns>A task that ends when it does.</returns>
    /// <exception cref="CellCommandException">runsc did not do it; it cannot when the cell is not paused.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public abstract Task ResumeAsync(CancellationToken cancellationToken = default);

    /// <summary>Says what the cell takes of its host at this moment.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// What the kernel has counted in the cell's control groups; for a cell that leaves those alone, what runsc knows, which is less and takes it some
    /// 25 ms. What a cell took that has ended is in <see cref="CellResult.Statistics"/>.
    /// </returns>
    /// <exception cref="CellCommandException">runsc did not say; it cannot when the cell has ended.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public abstract Task<CellStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the processes in the cell.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The processes, by their ids.</returns>
    /// <exception cref="CellCommandException">runsc did not say; it cannot when the cell has ended.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public abstract Task<IReadOnlyList<CellProcess>> GetProcessesAsync(CancellationToken cancellationToken = default);

    /// <summary>Kills the cell if it still runs, waits until nothing of it is left, and drops output that was not read.</summary>
    /// <returns>A task that ends then.</returns>
    /// <exception cref="CellTeardownException">Something of it is left, and nobody has been told yet.</exception>
    public abstract ValueTask DisposeAsync();
}
