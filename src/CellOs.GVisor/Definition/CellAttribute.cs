namespace CellOs.GVisor;

/// <summary>
/// Makes a <c>partial</c> class, record or struct a cell: the generator implements <c>ICell</c> on it, and the analyzers judge its
/// definition. Everything that is not asked for in an attribute is off: no capabilities, no new privileges, a
/// read-only root, user 65532, fresh namespaces, no network, five minutes to live.
/// </summary>
/// <param name="id">
/// The cell's id: one to 40 lowercase letters, digits and hyphens, with a letter or digit at both ends. Unique in a compilation.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CellAttribute(string id) : CellDefinitionAttribute
{
    /// <summary>The cell's id.</summary>
    public string Id { get; } = id;
}
