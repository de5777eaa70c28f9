namespace CellOs.GVisor;

/// <summary>The cell's root filesystem (<c>root</c>).</summary>
/// <param name="path">
/// A directory of the host. A relative path is taken from the application's own directory. With
/// <see cref="HostProgramAttribute"/> it is <c>rootfs</c>, and the launcher builds the tree in the bundle.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class RootfsAttribute(string path) : Attribute
{
    /// <summary>The directory.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// Whether the cell sees the tree read-only (<c>root.readonly</c>). Default: <see langword="true"/>. A writable root is laid
    /// over the tree in memory (<c>--overlay2=root:memory</c>), because runsc 20221219 writes into the host's tree otherwise.
    /// </summary>
    public bool ReadOnly { get; set; } = true;
}
