namespace CellOs.GVisor.Model;

/// <summary><c>process.ioPriority</c> (config.md#linux-process).</summary>
internal readonly record struct OciIoPriority(SpecObject? Node)
{
    public SpecString? Class => Node.StringAt("class");

    public SpecNumber? Priority => Node.NumberAt("priority");
}
