namespace CellOs.GVisor;

/// <summary>
/// How a service keeps a pool: set in <see cref="CellsBuilder.AddPool"/>, or bound from configuration under the cell's id
/// (<c>services.Configure&lt;CellPoolHostOptions&gt;("word-count", section)</c>). The rest is as for every cell of the service: <see cref="CellHostOptions"/>.
/// </summary>
public sealed class CellPoolHostOptions
{
    /// <inheritdoc cref="CellPoolOptions.Size"/>
    public int Size { get; set; } = 2;

    /// <inheritdoc cref="CellPoolOptions.MaximumAge"/>
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromMinutes(10);
}
