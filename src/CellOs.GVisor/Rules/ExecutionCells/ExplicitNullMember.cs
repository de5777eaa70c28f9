using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>What is not set is left out.</summary>
internal static class ExplicitNullMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7018",
        Severity = RuleSeverity.Info,
        Title = "Explicit null in a document",
        Message = "'{0}' is null, which says no more than nothing does",
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is { } document)
        {
            var search = new Search(findings, findings.Count);
            SchemaWalk.VisitValues(document, spec.ContractSchema, ref search);
        }
    }

    /// <param name="findings">Collects.</param>
    /// <param name="others">How many findings there are of the rules before this one.</param>
    private readonly struct Search(FindingList findings, int others) : ISchemaValueVisitor
    {
        public void Visit(SpecNode value, SchemaType type)
        {
            // One that must be there is missing, which is said already.
            if (value is SpecNull && !NullValue.IsRefused(value, type) && !findings.HasErrorAt(value, others))
            {
                findings.Report(value, Repair.Remove() with { Original = "null" }, Shown.Text(value.Pointer));
            }
        }
    }
}
