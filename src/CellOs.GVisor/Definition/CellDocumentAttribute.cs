namespace CellOs.GVisor;

/// <summary>
/// Makes a <c>partial</c> class, record or struct a cell, as <see cref="CellAttribute"/> does, by an ExecutionCell document among the project's
/// additional files. The document says who the cell is, what it runs, for how long, within which limits and with which secrets. Attributes add what
/// the contract has no word for, such as mounts and capabilities, and may fill in what the document leaves open; one that says otherwise than the
/// document is an error. What neither says is as in any cell; without <see cref="RootfsAttribute"/> the root filesystem is <c>rootfs</c>.
/// </summary>
/// <remarks>
/// <para>
/// A cell is killed when the shorter of <c>spec.lifetime.ttlSeconds</c> and <c>spec.run.timeoutMs</c> is over: it lives as long as its program. A cell
/// has no network, so that a document with egress rules is an error. Each of <c>spec.authority.secretRefs</c> needs a property with <see cref="SecretAttribute"/>
/// and that <see cref="SecretAttribute.Alias"/>. Properties with <see cref="ArgumentAttribute"/> or <see cref="OptionAttribute"/> follow the document's arguments.
/// </para>
/// <para>
/// The document's id may be one that cannot be the cell's: longer than 40 characters, or with other characters than lowercase letters, digits and hyphens. The
/// cell's then is what is left of it, and a digest. <c>CellDescriptor</c> has both.
/// </para>
/// </remarks>
/// <param name="path">
/// The file's path or the end of it, such as <c>x.cell.json</c> or <c>cells/x.cell.json</c>, with <c>/</c> or <c>\</c>. It has to fit one
/// additional file; files called <c>*.cell.json</c> are additional files by themselves.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CellDocumentAttribute(string path) : CellDefinitionAttribute
{
    /// <summary>The file's path or the end of it.</summary>
    public string Path { get; } = path;
}
