using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Supervision;

/// <summary>What a <see cref="CellSupervisor"/> relies on besides its backend and its sink.</summary>
public sealed class CellSupervisorOptions
{
    // A timer takes no more (49 days).
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Gives out secrets. <see langword="null"/>, the default: documents that refer to secrets are not admitted.</summary>
    public ICellSecretBroker? SecretBroker { get; init; }

    /// <summary>
    /// Copies artifacts out. <see langword="null"/>, the default, takes the backend, if it does that; otherwise documents with artifacts are
    /// not admitted.
    /// </summary>
    public ICellExporter? Exporter { get; init; }

    /// <summary>
    /// What documents are held to, before anything starts: each pack that applies to a document, whether it names one or not. A document that names one which is not
    /// here is not admitted. None by default.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<PolicyPack> PolicyPacks
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = [];

    /// <summary>
    /// <c>source</c> of the events: who sends them. By default <c>/cellos/supervisor/</c> and the name of this host.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public Uri Source
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new($"/cellos/supervisor/{Uri.EscapeDataString(Environment.MachineName)}", UriKind.Relative);

    /// <summary>
    /// How long the broker may take for one secret or for taking them back, and the sink for one event; then that has failed, and the
    /// supervisor goes on without it. 30 seconds by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or more than 49 days.</exception>
    public TimeSpan PortTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestTimeout);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>How long the export of a cell's artifacts may take; then it has failed, and the cell is destroyed. 5 minutes by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or more than 49 days.</exception>
    public TimeSpan ExportTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestTimeout);
            field = value;
        }
    } = TimeSpan.FromMinutes(5);

    /// <summary>The clock of the events' <c>time</c> and of the timeouts. The system's by default.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
