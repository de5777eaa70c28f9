namespace CellOs.GVisor;

/// <summary>
/// Names the policy pack that the cell is held to (<c>spec.policy.packId</c>). The pack is among the project's additional files; files called
/// <c>*.policy.json</c> are so by themselves. It is an error when the cell breaks the pack, and when no file has the pack.
/// </summary>
/// <param name="id">The pack's id.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PolicyPackAttribute(string id) : Attribute
{
    /// <summary>The pack's id.</summary>
    public string Id { get; } = id;
}
