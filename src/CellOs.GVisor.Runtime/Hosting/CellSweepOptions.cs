namespace CellOs.GVisor;

/// <summary>
/// How a service clears away what launchers left that were killed: set in <see cref="CellsBuilder.AddCrashSweep"/>, or bound from configuration. The work directory is that of
/// <see cref="CellHostOptions"/>.
/// </summary>
public sealed class CellSweepOptions
{
    /// <summary>
    /// After how long it is done again, from a second up to 49 days, by the container's <see cref="TimeProvider"/>. <see langword="null"/>, the default: it is done once,
    /// when the host starts.
    /// </summary>
    public TimeSpan? Interval { get; set; }

    /// <summary>
    /// Whether the service may not run without it. Then the host starts only when the sweep has been made and nothing is left, and stops when a later one cannot be made or
    /// leaves something. <see langword="false"/> by default: it runs beside the service, and what goes wrong is logged. Launches of which nobody can tell whether they have
    /// a launcher are logged and never more.
    /// </summary>
    public bool IsRequired { get; set; }
}
