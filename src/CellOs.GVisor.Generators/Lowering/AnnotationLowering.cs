using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the annotations.</summary>
internal static class AnnotationLowering
{
    public static void Lower(LoweringContext context)
    {
        foreach (var use in context.All("Annotation"))
        {
            var key = use.Text("key") ?? "";
            var annotations = context.Document.Object("annotations");
            if (annotations[key] is SpecString taken)
            {
                if (taken.Text == (use.Text("value") ?? ""))
                {
                    context.Report(RepeatedAttribute.Rule, use.Origin, Repair.Remove(), $"The annotation '{key}'");
                }
                else
                {
                    context.Report(ContradictoryAttributes.Rule, use.Origin, $"This value of the annotation '{key}'", "the one given before");
                }

                continue;
            }

            annotations.Add(key, use.TextNode("value") ?? new SpecString("", use.OriginOf("value")), use.OriginOf("key"));
        }
    }
}
