namespace CellOs.GVisor;

/// <summary>
/// Declares the cell from a <c>config.json</c> among the project's additional files. Attributes are laid over the file: where both speak,
/// the attribute holds; where neither does, the defaults of <see cref="CellAttribute"/> do. A list of namespaces or mounts in the file is
/// complete, so that none is added to it by default. Mounts are told apart by their destination, namespaces and resource limits by their
/// type, environment variables by their name; properties with <see cref="ArgumentAttribute"/> or <see cref="OptionAttribute"/> follow the
/// file's arguments unless <see cref="ProcessAttribute"/> gives others.
/// </summary>
/// <param name="path">
/// The file's path or the end of it, such as <c>x.config.json</c> or <c>cells/x.config.json</c>, with <c>/</c> or <c>\</c>. It has to fit one
/// additional file; files called <c>*.config.json</c> are additional files by themselves.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CellFromConfigAttribute(string path) : Attribute
{
    /// <summary>The file's path or the end of it.</summary>
    public string Path { get; } = path;
}
