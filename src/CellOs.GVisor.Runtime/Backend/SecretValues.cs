namespace CellOs.GVisor.Backend;

/// <summary>The values of a cell's secrets, for as long as the launcher has to deliver them.</summary>
internal sealed class SecretValues(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> values)
{
    private IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? _values = values;

    internal ReadOnlyMemory<byte> this[string alias] => _values![alias];

    /// <summary>Keeps them no longer: they are the caller's memory, who may want to wipe it.</summary>
    internal void Drop() => _values = null;
}
