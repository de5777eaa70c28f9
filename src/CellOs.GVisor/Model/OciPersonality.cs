namespace CellOs.GVisor.Model;

/// <summary><c>linux.personality</c> (config-linux.md#personality).</summary>
internal readonly record struct OciPersonality(SpecObject? Node)
{
    public SpecString? Domain => Node.StringAt("domain");

    public SpecArray? Flags => Node.ArrayAt("flags");
}
