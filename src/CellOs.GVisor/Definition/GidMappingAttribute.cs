namespace CellOs.GVisor;

/// <summary>
/// Maps a range of group ids of the cell's user namespace to ids of the host (<c>linux.gidMappings</c>, user_namespaces(7)).
/// Needs the user namespace, and mappings of both kinds.
/// </summary>
/// <param name="containerId">The first id in the cell.</param>
/// <param name="hostId">The first id on the host.</param>
/// <param name="size">How many ids, at least one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class GidMappingAttribute(uint containerId, uint hostId, uint size) : Attribute
{
    /// <summary>The first id in the cell.</summary>
    public uint ContainerId { get; } = containerId;

    /// <summary>The first id on the host.</summary>
    public uint HostId { get; } = hostId;

    /// <summary>How many ids.</summary>
    public uint Size { get; } = size;
}
