namespace CellOs.GVisor.Runtime.Testing;

/// <summary>
/// Stands in for runsc in the tests of a service: register it as the service's <see cref="ICellRunner"/>. It runs programs that the test wrote (<see cref="FakeProgram"/>), on any
/// system, and keeps what was run (<see cref="Runs"/>). A cell's holes are checked as in earnest, its time to live and every delay go by the <see cref="TimeProvider"/>, and
/// a run ends as it would under runsc: by its program, stopped, cancelled, at its time to live.
/// </summary>
/// <remarks>
/// With it, the pools, the crash sweep and the health check of <c>AddCells</c> are fakes, too: pools hand out fake cells, and there is nothing to sweep or to complain of. What only
/// the host can say is not checked: root file systems, bind mounts, limits.
/// </remarks>
/// <example>
/// <code>
/// var cells = new FakeCellRunner().Script&lt;WordCount&gt;(FakeProgram.Exits(0, "14 /data/a.txt\n"));
/// services.AddSingleton&lt;ICellRunner&gt;(cells);
/// </code>
/// </example>
public sealed class FakeCellRunner : ICellRunner, ICellHost
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Type, Func<object, FakeProgram>> _scripts = [];
    private readonly List<FakeRun> _runs = [];
    private readonly CellRunOptions _defaults;

    /// <summary>Creates a runner to which no cell is known yet.</summary>
    /// <param name="defaults">
    /// What the service's host would say: its clock and its limiter, above all. <see langword="null"/> takes the defaults of <see cref="CellRunOptions"/>.
    /// </param>
    public FakeCellRunner(CellRunOptions? defaults = null) => _defaults = defaults ?? new CellRunOptions();

    /// <summary>The runs so far, in the order of their beginning. What was refused for a hole's value, or cancelled before it began, is not among them.</summary>
    public IReadOnlyList<FakeRun> Runs
    {
        get
        {
            lock (_gate)
            {
                return [.. _runs];
            }
        }
    }

    /// <summary>The runs of one type of cell so far.</summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    public IReadOnlyList<FakeRun<TCell>> RunsOf<TCell>()
        where TCell : ICell
        => [.. Runs.OfType<FakeRun<TCell>>()];

    /// <summary>Says what the cells of a type do.</summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    /// <param name="program">What the first of them does.</param>
    /// <param name="next">What each further one does; those that are left over do what the last one does.</param>
    /// <returns>This runner.</returns>
    /// <exception cref="ArgumentNullException">A program is <see langword="null"/>.</exception>
    public FakeCellRunner Script<TCell>(FakeProgram program, params IReadOnlyList<FakeProgram> next)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(next);
        var programs = new Queue<FakeProgram>([program, .. next]);
        return Script<TCell>(_ => programs.Count > 1 ? programs.Dequeue() : programs.Peek());
    }

    /// <summary>Says what a cell does, by its holes.</summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    /// <param name="program">Chooses the program of a cell. It is called by one run at a time.</param>
    /// <returns>This runner.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is <see langword="null"/>.</exception>
    public FakeCellRunner Script<TCell>(Func<TCell, FakeProgram> program)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(program);
        lock (_gate)
        {
            _scripts[typeof(TCell)] = cell => program((TCell)cell);
        }

        return this;
    }

    /// <summary>A pool of fake cells, for what is tested without a container of services.</summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    /// <param name="cell">The cell, its holes filled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is <see langword="null"/>.</exception>
    public ICellPool<TCell> PoolOf<TCell>(TCell cell)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new FakePool<TCell>(this, cell, new CellPoolHostOptions());
    }

    /// <inheritdoc/>
    public Task<CellResult> RunAsync<TCell>(TCell cell, CellRunOptions? options = null, CancellationToken cancellationToken = default)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(cell);
        var effective = With(options);
        return Launch(cell, FakeRunKind.Run, effective, CellStreams.Captured(effective)).RunAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RunningCell> StartAsync<TCell>(TCell cell, CellRunOptions? options = null, CancellationToken cancellationToken = default)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(cell);
        return StartAsync(cell, FakeRunKind.Start, With(options), cancellationToken);
    }

    ICellPool<TCell> ICellHost.OpenPool<TCell>(TCell cell, CellPoolHostOptions options) => new FakePool<TCell>(this, cell, options);

    Task<CellReapReport> ICellHost.ReapAsync(CancellationToken cancellationToken) => Task.FromResult(new CellReapReport([]));

    Task<HostReport> ICellHost.InspectAsync(CancellationToken cancellationToken) => Task.FromResult(new HostReport([], new Dictionary<string, object>()));

    internal Task<RunningCell> TakeAsync<TCell>(TCell cell, CancellationToken cancellationToken)
        where TCell : ICell
        => StartAsync(cell, FakeRunKind.Pool, _defaults, cancellationToken);

    private Task<RunningCell> StartAsync<TCell>(TCell cell, FakeRunKind kind, CellRunOptions options, CancellationToken cancellationToken)
        where TCell : ICell
    {
        var streams = CellStreams.Open(WithoutFiles(options));
        return FakeRunningCell.StartAsync(Launch(cell, kind, options, streams), streams, cancellationToken);
    }

    private FakeLaunch Launch<TCell>(TCell cell, FakeRunKind kind, CellRunOptions options, CellStreams streams)
        where TCell : ICell
        => new(TCell.Descriptor, options, streams, containerId => Begin(new FakeRun<TCell>(cell, containerId, kind, options)));

    /// <summary>Keeps a run, and finds what it is to do.</summary>
    private (FakeRun Run, FakeProgram Program) Begin<TCell>(FakeRun<TCell> run)
        where TCell : ICell
    {
        lock (_gate)
        {
            var program = _scripts.TryGetValue(typeof(TCell), out var script)
                ? script(run.Cell)
                : throw new InvalidOperationException(
                    $"The fake runner does not know what the cell '{run.Descriptor.Id}' does. Tell it: {nameof(Script)}<{typeof(TCell).Name}>({nameof(FakeProgram)}.{nameof(FakeProgram.Exits)}(0)).");
            _runs.Add(run);
            return (run, program);
        }
    }

    private CellRunOptions With(CellRunOptions? options) => options?.Over(_defaults) ?? _defaults;

    // A fake has no directory for a file of what its reader has not yet read. Memory will do.
    private static CellRunOptions WithoutFiles(CellRunOptions options) => options.OutputBuffer is { Overflow: CellOutputOverflow.Spill } buffer
        ? new CellRunOptions
        {
            OutputBuffer = buffer with { Overflow = CellOutputOverflow.Block, Capacity = (int)Math.Min(int.MaxValue, buffer.Capacity + buffer.SpillLimit) },
        }.Over(options)
        : options;
}
