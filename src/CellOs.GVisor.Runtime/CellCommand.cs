using System.Buffers;
using System.Text;

namespace CellOs.GVisor;

/// <summary>A further program to run in a cell: see <see cref="RunningCell.ExecAsync"/>.</summary>
public sealed class CellCommand
{
    /// <summary>Creates a command.</summary>
    /// <param name="arguments">The program, as an absolute path or a name to be looked for in the cell's <c>PATH</c>, and its arguments.</param>
    /// <exception cref="ArgumentException">There is none, or one holds a NUL character or half a surrogate pair.</exception>
    public CellCommand(params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count == 0 || !arguments.All(IsCarriable))
        {
            throw new ArgumentException("A command needs a program, and neither it nor an argument may hold a NUL character or half a surrogate pair.", nameof(arguments));
        }

        Arguments = arguments;
    }

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Absolute path in the cell of the directory to start in. <see langword="null"/>, the default: the cell's own.</summary>
    /// <exception cref="ArgumentException">It is not absolute, or holds a NUL character or half a surrogate pair.</exception>
    public string? WorkingDirectory
    {
        get;
        init => field = value is null || (value.StartsWith('/') && IsCarriable(value))
            ? value
            : throw new ArgumentException("The working directory must be an absolute path without NUL characters and half surrogate pairs.", nameof(value));
    }

    /// <summary>Variables besides those of the cell; one of the same name takes its place.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A name is empty or holds <c>=</c>, so that it would set another variable, or a name or value holds a NUL character or half a surrogate pair.
    /// </exception>
    public IReadOnlyDictionary<string, string> Environment
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.All(static variable => variable.Key.Length > 0 && !variable.Key.Contains('=', StringComparison.Ordinal) && IsCarriable(variable.Key) && IsCarriable(variable.Value))
                ? value
                : throw new ArgumentException("A variable needs a name without '=', and neither it nor its value may hold a NUL character or half a surrogate pair.", nameof(value));
        }
    } = new Dictionary<string, string>();

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

    // What the kernel and UTF-8 can carry.
    private static bool IsCarriable(string? text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) is not OperationStatus.Done || rune.Value == 0)
            {
                return false;
            }

            rest = rest[length..];
        }

        return text is not null;
    }
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
    /// <param name="innerException">What caused it, if anything did.</param>
    public CellCommandException(string message, Exception? innerException = null)
        : base(CellErrorKind.CommandFailed, message, innerException)
    {
    }
}
