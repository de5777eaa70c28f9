using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Lowers the kernel parameters.</summary>
internal static class SysctlLowering
{
    public static void Lower(LoweringContext context)
    {
        foreach (var use in context.All("Sysctl"))
        {
            var key = use.Text("key") ?? "";
            var parameters = context.Document.Object("linux").Object("sysctl");
            if (parameters[key] is SpecString taken)
            {
                if (taken.Text == (use.Text("value") ?? ""))
                {
                    context.Report(RepeatedAttribute.Rule, use.Origin, Repair.Remove(), $"The kernel parameter '{key}'");
                }
                else
                {
                    context.Report(ContradictoryAttributes.Rule, use.Origin, $"This value of the kernel parameter '{key}'", "the one given before");
                }

                continue;
            }

            parameters.Origin ??= use.Origin;
            parameters.Add(key, use.TextNode("value") ?? new SpecString("", use.OriginOf("value")), use.OriginOf("key"));
        }
    }
}
