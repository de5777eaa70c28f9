using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Definition;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Egress has no counterpart in a cell: it has no network.</summary>
internal static class EgressLowering
{
    /// <summary>Reports egress rules, which would not be honoured.</summary>
    public static void Check(LoweringContext context, ExecutionCell declared)
    {
        if (Find(declared) is { } rules)
        {
            context.Report(UnenforceableEgress.Rule, rules.Origin!, UnenforceableEgress.Describe(rules));
        }
    }

    /// <summary>The rules of a document that has any.</summary>
    public static SpecArray? Find(ExecutionCell declared) => declared.EgressRules.Array is { Items.Count: > 0 } rules ? rules : null;
}
