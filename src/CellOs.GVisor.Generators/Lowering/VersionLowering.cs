using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the version of the specification: what the cell says, or the lowest that has all it uses.</summary>
internal static class VersionLowering
{
    public static void Lower(LoweringContext context)
    {
        if (context.Document["ociVersion"] is not null)
        {
            return;
        }

        context.Document.Insert(
            0,
            "ociVersion",
            context.Single("Cell")?.TextNode("OciVersion") ?? new SpecString(RequiredOciVersion.Of(context.Document).Version.ToString()));
    }
}
