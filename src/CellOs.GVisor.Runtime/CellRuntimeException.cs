namespace CellOs.GVisor;

/// <summary>The runtime could not start a cell, or could not clear away what is left of it.</summary>
public abstract class CellRuntimeException : CellException
{
    private protected CellRuntimeException(CellErrorKind kind, string message, Exception? innerException)
        : base(kind, message, innerException)
    {
    }

    /// <summary>
    /// The runsc command at fault, one argument after the other, parted by spaces; <see langword="null"/> when none was run. It holds
    /// nothing secret: the values of a cell reach runsc in <c>config.json</c> only.
    /// </summary>
    public string? CommandLine { get; internal set; }

    /// <summary>The release of runsc, when it is known.</summary>
    public RunscRelease? RunscRelease { get; internal set; }

    /// <summary>The last 4 KiB of runsc's own log; <see langword="null"/> when it wrote none.</summary>
    public string? RunscLog { get; internal set; }
}
