using CellOs.GVisor.Backend;
using CloudNative.CloudEvents;

namespace CellOs.GVisor.Supervision;

/// <summary>
/// Where the events of cells go. The events of one cell come one after the other, those of several cells at the same time.
/// </summary>
/// <remarks>
/// A <see cref="CloudEvent"/> is handed over, so that a sink can pass it on by any of the transports that the SDK of CloudEvents has. Its
/// <see cref="CloudEvent.Data"/> is a <see cref="System.Text.Json.JsonElement"/>.
/// </remarks>
public interface ICellEventSink
{
    /// <summary>Delivers an event. When this returns, it is where the sink's owner wants it and can no longer be lost with this process.</summary>
    /// <param name="cloudEvent">The event.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CellBackendException">It could not be delivered: <see cref="CellBackendErrorKind.EventSink"/>.</exception>
    Task SendAsync(CloudEvent cloudEvent, CancellationToken cancellationToken = default);
}
