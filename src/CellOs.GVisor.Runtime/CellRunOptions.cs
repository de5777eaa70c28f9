namespace CellOs.GVisor;

/// <summary>The host's side of one run: its streams, and where things lie. One object may serve many runs, except for its streams.</summary>
public sealed class CellRunOptions
{
    private static readonly CellOutputBuffer DefaultOutputBuffer = new();

    // Null is what the caller has not set, so that one set of options can stand over another.
    private readonly int? _captureLimit;
    private readonly TimeSpan? _startTimeout;
    private readonly CellOutputBuffer? _outputBuffer;
    private readonly TimeProvider? _timeProvider;

    // A launch's own copy has it, and nothing else does.
    private Runtime.LaunchTelemetry? _watch;

    /// <summary>
    /// Receives the program's standard output, byte for byte, while it runs; flushed after every piece, never disposed. A slow
    /// stream slows the program. <see langword="null"/>, the default, captures it in <see cref="CellResult.StandardOutput"/>.
    /// </summary>
    public Stream? StandardOutput { get; init; }

    /// <summary>
    /// Receives the program's standard error like <see cref="StandardOutput"/>. When runsc itself fails, its message goes there
    /// too. <see langword="null"/>, the default, captures it in <see cref="CellResult.StandardError"/>.
    /// </summary>
    public Stream? StandardError { get; init; }

    /// <summary>
    /// The program's standard input, passed on while it runs; its end closes the program's. Never disposed.
    /// <see langword="null"/>, the default, is an empty input.
    /// </summary>
    public Stream? StandardInput { get; init; }

    /// <summary>
    /// How many bytes of each captured stream are kept; when the program writes more, the last ones are. 1 MiB by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int CaptureLimit
    {
        get => _captureLimit ?? 1 << 20;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _captureLimit = value;
        }
    }

    /// <summary>
    /// How long runsc may take until the program runs; then the run ends as <see cref="CellOutcome.RuntimeFailed"/>. 30 seconds by default;
    /// the usual is a fifth of one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan StartTimeout
    {
        get => _startTimeout ?? TimeSpan.FromSeconds(30);
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _startTimeout = value;
        }
    }

    /// <summary>How much of the output of a <see cref="RunningCell"/> waits for its reader, and what happens when that is not enough.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public CellOutputBuffer OutputBuffer
    {
        get => _outputBuffer ?? DefaultOutputBuffer;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _outputBuffer = value;
        }
    }

    /// <summary>Bounds how many cells run at a time, when several launches share one. <see langword="null"/>, the default, bounds nothing.</summary>
    public CellLimiter? Limiter { get; init; }

    /// <summary>
    /// Absolute path of the <c>runsc</c> to use. <see langword="null"/>, the default, takes the first one in an absolute
    /// directory of the <c>PATH</c> environment variable.
    /// </summary>
    /// <exception cref="ArgumentException">The path is not absolute, or holds a NUL character.</exception>
    public string? RunscPath
    {
        get;
        init => field = RequireAbsolute(value, nameof(RunscPath));
    }

    /// <summary>
    /// Absolute path of the directory that holds the launches, each in a directory of its own (random name, mode 0700). It is
    /// made, with mode 0700, when it is missing; one that is there must belong to the user that runs cells, and no other user may
    /// write it, so <c>/tmp</c> itself will not do. Every run begins with clearing away what launchers left there that were killed:
    /// it takes three seconds at most, and what is left then is left to the next run. <see langword="null"/>, the default, is <c>cellos-gvisor</c> below <c>/run</c> for
    /// root and below <c>XDG_RUNTIME_DIR</c> for others, or else below the directory for temporary files. At most 56 characters,
    /// since runsc's control socket lies in it (<c>unix(7)</c>: 107).
    /// </summary>
    /// <exception cref="ArgumentException">The path is not absolute, or holds a NUL character.</exception>
    public string? WorkDirectory
    {
        get;
        init => field = RequireAbsolute(value, nameof(WorkDirectory));
    }

    /// <summary>
    /// Absolute path of the root filesystem to use in place of the one that the cell declares. <see langword="null"/>, the
    /// default, uses the declared one.
    /// </summary>
    /// <exception cref="ArgumentException">The path is not absolute, or holds a NUL character.</exception>
    public string? RootfsDirectory
    {
        get;
        init => field = RequireAbsolute(value, nameof(RootfsDirectory));
    }

    /// <summary>
    /// The clock of the cell's time to live, of <see cref="CellResult.StartTime"/> and of <see cref="CellResult.Duration"/>.
    /// The system's by default; its elapsed time is monotonic, so setting the host's clock moves no deadline.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider ?? TimeProvider.System;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _timeProvider = value;
        }
    }

    /// <summary>Called at each step of a launch: for tests, which have the launcher die there.</summary>
    internal Action<Runtime.LaunchStage>? StageReached { get; init; }

    /// <summary>How long the launcher waits for what hangs: for tests, which have no time for it.</summary>
    internal Runtime.LaunchPatience Patience { get; init; } = Runtime.LaunchPatience.Usual;

    /// <summary>Where runs report to.</summary>
    internal Runtime.CellTelemetry Telemetry { get; init; } = Runtime.CellTelemetry.OfProcess;

    /// <summary>The launches of the container of services that the run belongs to; <see langword="null"/> when it belongs to none.</summary>
    internal Runtime.LiveLaunches? Live { get; init; }

    internal void Reach(Runtime.LaunchStage stage)
    {
        StageReached?.Invoke(stage);
        _watch?.Reached(stage);
    }

    /// <summary>The same for one launch, whose steps are watched.</summary>
    internal CellRunOptions WatchedBy(Runtime.LaunchTelemetry watch)
    {
        var copy = (CellRunOptions)MemberwiseClone();
        copy._watch = watch;
        return copy;
    }

    /// <summary>What is set here, and for the rest what others say; where to report to and whom to belong to, they alone say.</summary>
    internal CellRunOptions Over(CellRunOptions defaults) => new()
    {
        StandardOutput = StandardOutput ?? defaults.StandardOutput,
        StandardError = StandardError ?? defaults.StandardError,
        StandardInput = StandardInput ?? defaults.StandardInput,
        CaptureLimit = _captureLimit ?? defaults.CaptureLimit,
        StartTimeout = _startTimeout ?? defaults.StartTimeout,
        OutputBuffer = _outputBuffer ?? defaults.OutputBuffer,
        Limiter = Limiter ?? defaults.Limiter,
        RunscPath = RunscPath ?? defaults.RunscPath,
        WorkDirectory = WorkDirectory ?? defaults.WorkDirectory,
        RootfsDirectory = RootfsDirectory ?? defaults.RootfsDirectory,
        TimeProvider = _timeProvider ?? defaults.TimeProvider,
        StageReached = StageReached ?? defaults.StageReached,
        Patience = Patience == Runtime.LaunchPatience.Usual ? defaults.Patience : Patience,
        Telemetry = defaults.Telemetry,
        Live = defaults.Live,
    };

    private static string? RequireAbsolute(string? path, string name)
        => path is null || (Path.IsPathFullyQualified(path) && !path.Contains('\0', StringComparison.Ordinal))
            ? path
            : throw new ArgumentException($"'{path.Replace('\0', ' ')}' is not an absolute path, or holds a NUL character.", name);
}
