using CellOs.GVisor.Backend;

namespace CellOs.GVisor.Supervision;

/// <summary>Where the secrets of cells come from. All methods may be called at the same time from many threads.</summary>
public interface ICellSecretBroker
{
    /// <summary>Gives out a secret to a cell.</summary>
    /// <param name="key">The alias, an entry of <c>spec.authority.secretRefs</c>.</param>
    /// <param name="cellId">The cell's <c>spec.id</c>.</param>
    /// <param name="timeToLive">How long the cell may live, and longer than that it needs no secret.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The value: a copy that is the caller's own, who wipes it.</returns>
    /// <exception cref="CellBackendException">There is none to be had: <see cref="CellBackendErrorKind.SecretBroker"/>. The message does not hold the value.</exception>
    Task<byte[]> ResolveAsync(string key, string cellId, TimeSpan timeToLive, CancellationToken cancellationToken = default);

    /// <summary>Takes back whatever was given out to a cell. Where nothing was, or where nothing can be taken back, it does nothing.</summary>
    /// <param name="cellId">The cell's <c>spec.id</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CellBackendException">It could not be taken back: <see cref="CellBackendErrorKind.SecretBroker"/>.</exception>
    Task RevokeForCellAsync(string cellId, CancellationToken cancellationToken = default);
}
