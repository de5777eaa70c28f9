namespace CellOs.GVisor;

/// <summary>
/// Copies a program of the host into the cell's root filesystem, which the launcher then builds afresh in the bundle.
/// </summary>
/// <param name="hostPath">
/// Absolute path of the program on the host. It must not need shared libraries; Debian's <c>busybox-static</c> does not.
/// </param>
/// <param name="destinations">
/// Absolute paths in the cell: the first is the copy, the others become symbolic links to it. None: the host's path.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class HostProgramAttribute(string hostPath, params string[] destinations) : Attribute
{
    /// <summary>The program on the host.</summary>
    public string HostPath { get; } = hostPath;

    /// <summary>Where it stands in the cell.</summary>
    public string[] Destinations { get; } = destinations;
}
