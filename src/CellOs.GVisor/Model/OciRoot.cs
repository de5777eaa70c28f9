namespace CellOs.GVisor.Model;

/// <summary><c>root</c> (config.md#root).</summary>
internal readonly record struct OciRoot(SpecObject? Node)
{
    public bool IsPresent => Node is not null;

    public SpecString? Path => Node.StringAt("path");

    public SpecBoolean? Readonly => Node.BooleanAt("readonly");
}
