namespace CellOs.GVisor;

/// <summary>The root filesystem that a cell declares.</summary>
/// <param name="Path">
/// The directory named by <see cref="RootfsAttribute"/>. A relative path is taken from the application's own directory
/// (<see cref="AppContext.BaseDirectory"/>). Unused when there are <see cref="Programs"/>: then the launcher
/// builds the tree inside the bundle.
/// </param>
/// <param name="IsReadOnly">Whether the cell sees the tree read-only (<c>root.readonly</c>).</param>
public sealed record CellRootfs(string Path, bool IsReadOnly)
{
    /// <summary>Host programs the launcher copies into a fresh tree, from <see cref="HostProgramAttribute"/>.</summary>
    public IReadOnlyList<CellHostProgram> Programs { get; init; } = [];
}

/// <summary>A program of the host that is copied into a cell's root filesystem.</summary>
/// <param name="HostPath">Absolute path on the host. The file must run without shared libraries, as <c>busybox-static</c> does.</param>
/// <param name="Destinations">Absolute paths in the cell; the first is the copy, the others are symbolic links to it.</param>
public sealed record CellHostProgram(string HostPath, IReadOnlyList<string> Destinations);
