using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the version of the specification: what the cell says, or the lowest that has all it uses.</summary>
internal static class VersionLowering
{
    private const string Key = "ociVersion";

    /// <summary>Puts the version where it belongs, first, to be settled when the document is whole.</summary>
    public static void Begin(LoweringContext context) =>
        context.Document.Add(Key, context.Definition?.TextNode("OciVersion") ?? new SpecString(""));

    /// <summary>Fills in the version unless the cell declared or removed it.</summary>
    public static void Complete(LoweringContext context)
    {
        if (context.Document[Key] is SpecString { IsEmpty: true, Origin: null })
        {
            context.Document.Set(Key, new SpecString(RequiredOciVersion.Of(context.Document).Version.ToString()));
        }
    }
}
