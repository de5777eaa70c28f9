namespace CellOs.GVisor;

/// <summary>
/// How a service runs its cells: set in <c>AddCells</c>, or bound from configuration (<c>services.Configure&lt;CellHostOptions&gt;(section)</c>). What is wrong with them is
/// said when the host starts, all at once.
/// </summary>
public sealed class CellHostOptions
{
    /// <inheritdoc cref="CellRunOptions.RunscPath"/>
    public string? RunscPath { get; set; }

    /// <inheritdoc cref="CellRunOptions.WorkDirectory"/>
    public string? WorkDirectory { get; set; }

    /// <summary>
    /// How many cells may run at a time, from 1 up; the others wait, in the order in which they came. <see langword="null"/>, the default, bounds nothing. Sandboxes that wait
    /// in a pool do not count.
    /// </summary>
    public int? MaximumRunning { get; set; }

    /// <summary>How long runsc may take until a program runs, above zero. 30 seconds by default.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes of each captured stream are kept, from 0 up; when a program writes more, the last ones are. 1 MiB by default.</summary>
    public int CaptureLimit { get; set; } = 1 << 20;

    /// <summary>How many bytes of each output of a <see cref="RunningCell"/> wait in memory for its reader, from 1 up. 1 MiB by default.</summary>
    public int OutputCapacity { get; set; } = 1 << 20;

    /// <summary>What happens when that is full. <see cref="CellOutputOverflow.Block"/> by default.</summary>
    public CellOutputOverflow OutputOverflow { get; set; }

    /// <summary>How many bytes wait in a file with <see cref="CellOutputOverflow.Spill"/>, from 1 up. 64 MiB by default.</summary>
    public long OutputSpillLimit { get; set; } = 64 << 20;
}
