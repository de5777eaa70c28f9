namespace CellOs.GVisor;

/// <summary>A further program to run in a cell: see <see cref="RunningCell.ExecAsync"/>.</summary>
public sealed class CellCommand
{
    /// <summary>Creates a command.</summary>
    /// <param name="arguments">The program, as an absolute path or a name to be looked for in the cell's <c>PATH</c>, and its arguments.</param>
    /// <exception cref="ArgumentException">There is none, or one holds a NUL character.</exception>
    public CellCommand(params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count == 0 || arguments.Any(static argument => argument is null || argument.Contains('\0', StringComparison.Ordinal)))
        {
            throw new ArgumentException("A command needs a program, and neither it nor an argument may hold a NUL character.", nameof(arguments));
        }

        Arguments = arguments;
    }

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Absolute path in the cell of the directory to start in. <see langword="null"/>, the default: the cell's own.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables besides those of the cell; one of the same name takes its place.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The program's standard input; <see langword="null"/>, the default, is an empty one. Never disposed.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Receives the program's standard output; <see langword="null"/>, the default, captures it. Never disposed.</summary>
    public Stream? StandardOutput { get; init; }

    /// <summary>Receives the program's standard error; <see langword="null"/>, the default, captures it. Never disposed.</summary>
    public Stream? StandardError { get; init; }

    /// <summary>How many bytes of each captured stream are kept; when the program writes more, the last ones are. 1 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int CaptureLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1 << 20;
}

/// <summary>How a further program in a cell ended.</summary>
/// <param name="ExitCode">Its exit code, 0 to 255; <see langword="null"/> when a signal ended it.</param>
/// <param name="Signal">The number of the signal that ended it; <see langword="null"/> when it exited.</param>
/// <param name="StandardOutput">The captured standard output as UTF-8; empty when a stream received it.</param>
/// <param name="StandardError">The captured standard error as UTF-8; empty when a stream received it.</param>
public sealed record CellCommandResult(int? ExitCode, int? Signal, string StandardOutput, string StandardError)
{
    /// <summary>Whether it exited with code 0.</summary>
    public bool IsSuccess => ExitCode is 0;
}

/// <summary>runsc did not carry out a command on a running cell (<see cref="CellErrorKind.CommandFailed"/>). The cell goes on.</summary>
public sealed class CellCommandException : CellRuntimeException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was to be done, and what runsc says.</param>
    public CellCommandException(string message)
        : base(CellErrorKind.CommandFailed, message, innerException: null)
    {
    }
}
