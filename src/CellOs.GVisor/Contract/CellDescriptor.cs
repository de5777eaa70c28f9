namespace CellOs.GVisor;

/// <summary>What is known of a cell at build time, before any hole is filled.</summary>
public sealed class CellDescriptor
{
    /// <summary>
    /// The cell's id, from <see cref="CellAttribute"/> or made of <see cref="ExecutionCellId"/>: <c>[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>
    /// The id in the cell's ExecutionCell document (<c>spec.id</c>). Default: <see cref="Id"/>. The document of <see cref="CellDocumentAttribute"/> may
    /// have one that is longer or has other characters.
    /// </summary>
    public string ExecutionCellId
    {
        get => field ?? Id;
        init;
    }

    /// <summary>
    /// How long a run may last before it is killed, from <see cref="LifetimeAttribute"/>; of a document the shorter of <c>spec.lifetime.ttlSeconds</c>
    /// and <c>spec.run.timeoutMs</c>. Always positive.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public required TimeSpan TimeToLive
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A cell lives for a positive time.");
    }

    /// <summary>
    /// SHA-256, as 64 lowercase hexadecimal digits, of the declared <c>config.json</c> and of what its holes are and how they are
    /// written. Two builds with the same digest emit the same document for the same values.
    /// </summary>
    public required string TemplateSha256 { get; init; }

    /// <summary>The root filesystem, from <see cref="RootfsAttribute"/> and <see cref="HostProgramAttribute"/>.</summary>
    public required CellRootfs Rootfs { get; init; }

    /// <summary>The values that may vary from run to run, in the order of their declaration.</summary>
    public IReadOnlyList<CellHole> Holes { get; init; } = [];

    /// <summary>
    /// The oldest runsc release that may run the cell: the build property <c>CellOsRunscVersion</c> it was judged for, or a newer one that
    /// a flag of the cell needs. <see langword="null"/>: any supported release.
    /// </summary>
    public RunscRelease? MinimumRunscRelease { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
