namespace CellOs.GVisor;

/// <summary>A line that a cell's program wrote.</summary>
/// <param name="Source">Where it wrote it.</param>
/// <param name="Text">The line as UTF-8, malformed parts replaced, without its end (<c>\n</c> or <c>\r\n</c>).</param>
/// <param name="Time">When it was read, by the clock of <see cref="CellRunOptions.TimeProvider"/>.</param>
/// <param name="IsWhole">
/// Whether an end of line follows. <see langword="false"/> for what the program wrote last without one, and for a piece of a line longer
/// than 64 KiB, of which the rest is the next one.
/// </param>
public sealed record CellOutputLine(CellOutputSource Source, string Text, DateTimeOffset Time, bool IsWhole);

/// <summary>One of a program's two outputs.</summary>
public enum CellOutputSource
{
    /// <summary>Standard output.</summary>
    StandardOutput,

    /// <summary>Standard error.</summary>
    StandardError,
}
