namespace CellOs.GVisor.Model;

/// <summary><c>linux.intelRdt</c> (config-linux.md#intelrdt).</summary>
internal readonly record struct OciIntelRdt(SpecObject? Node)
{
    public SpecString? ClosId => Node.StringAt("closID");

    public StringItems Schemata => Node.StringsAt("schemata");

    public SpecString? L3CacheSchema => Node.StringAt("l3CacheSchema");

    public SpecString? MemBwSchema => Node.StringAt("memBwSchema");
}
