using System.Collections.Concurrent;
using CellOs.GVisor.Backend;

namespace CellOs.GVisor.Supervision;

/// <summary>
/// Gives out secrets that it was given, from memory, and knows which cell has which. For programs that get their secrets elsewhere, and for
/// tests.
/// </summary>
public sealed class MemorySecretBroker : ICellSecretBroker
{
    private readonly Dictionary<string, byte[]> _values;
    private readonly ConcurrentDictionary<(string CellId, string Key), byte> _leases = [];

    /// <summary>Creates a broker.</summary>
    /// <param name="values">The secrets by alias; they are copied.</param>
    public MemorySecretBroker(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What cells have at this moment and nobody has taken back, sorted.</summary>
    public IReadOnlyList<(string CellId, string Key)> Leases => [.. _leases.Keys.Order()];

    /// <inheritdoc/>
    public Task<byte[]> ResolveAsync(string key, string cellId, TimeSpan timeToLive, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentException.ThrowIfNullOrEmpty(cellId);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_values.TryGetValue(key, out var value))
        {
            return Task.FromException<byte[]>(new CellBackendException(
                CellBackendErrorKind.SecretBroker,
                CellErrorKind.PortFailed,
                $"The cell '{cellId}' is to have the secret '{key}', which this broker was not given."));
        }

        _leases[(cellId, key)] = 0;
        return Task.FromResult((byte[])value.Clone());
    }

    /// <inheritdoc/>
    public Task RevokeForCellAsync(string cellId, CancellationToken cancellationToken = default)
    {
        foreach (var lease in _leases.Keys.Where(lease => lease.CellId == cellId))
        {
            _leases.TryRemove(lease, out _);
        }

        return Task.CompletedTask;
    }
}
