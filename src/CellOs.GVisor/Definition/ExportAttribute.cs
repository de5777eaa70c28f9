namespace CellOs.GVisor;

/// <summary>
/// Names a file that is to be copied out of the cell when its program has ended (an entry of <c>spec.export.artifacts</c>). That is the business of the
/// supervisor or backend which the cell's ExecutionCell document is handed to. <c>RunAsync</c> copies nothing: there the program writes to a
/// <see cref="BindMountAttribute"/>.
/// </summary>
/// <param name="name">What the copy is called: an ASCII letter or digit, then those, <c>.</c>, <c>_</c> and <c>-</c>; at most 128 characters, without <c>..</c>.</param>
/// <param name="path">Where it is: an absolute path in the cell.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ExportAttribute(string name, string path) : Attribute
{
    /// <summary>What the copy is called.</summary>
    public string Name { get; } = name;

    /// <summary>Where it is in the cell.</summary>
    public string Path { get; } = path;
}
