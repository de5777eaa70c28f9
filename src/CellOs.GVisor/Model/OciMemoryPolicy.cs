namespace CellOs.GVisor.Model;

/// <summary><c>linux.memoryPolicy</c> (config-linux.md#memory-policy).</summary>
internal readonly record struct OciMemoryPolicy(SpecObject? Node)
{
    public SpecString? Mode => Node.StringAt("mode");

    public SpecString? Nodes => Node.StringAt("nodes");

    public StringItems Flags => Node.StringsAt("flags");
}
