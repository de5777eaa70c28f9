namespace CellOs.GVisor.Model;

/// <summary><c>process.capabilities</c> (config.md#linux-process).</summary>
internal readonly record struct OciCapabilities(SpecObject? Node)
{
    /// <summary>The five sets, in the order of the specification. An array, so that going through it allocates nothing.</summary>
    public static readonly string[] SetNames = ["bounding", "permitted", "effective", "inheritable", "ambient"];

    public bool IsPresent => Node is not null;

    public StringItems Bounding => Set("bounding");

    public StringItems Permitted => Set("permitted");

    public StringItems Effective => Set("effective");

    public StringItems Inheritable => Set("inheritable");

    public StringItems Ambient => Set("ambient");

    public StringItems Set(string name) => Node.StringsAt(name);
}
