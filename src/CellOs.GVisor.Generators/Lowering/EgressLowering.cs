using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Egress has no counterpart in a cell: it has no network.</summary>
internal static class EgressLowering
{
    /// <summary>Reports egress rules, which would not be honoured.</summary>
    public static void Check(LoweringContext context, ExecutionCell declared)
    {
        if (declared.EgressRules.Array is { Items.Count: > 0, Origin: { } origin } rules)
        {
            context.Report(UnenforceableEgress.Rule, origin, UnenforceableEgress.Describe(rules));
        }
    }
}
