using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Json;

/// <summary>TYP02: what is not set is left out, not null.</summary>
internal static class ExplicitNull
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7002",
        Reference = "TYP02",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Explicit null",
        Message = "'{0}' is null, which the OCI specification does not have",
        Runsc = JsonFacts.Null.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var search = new Search(findings, findings.Count);
        SchemaWalk.VisitValues(spec.Document, OciSchema.Document, ref search);
    }

    /// <param name="findings">Collects.</param>
    /// <param name="others">How many findings there are of the rules before this one.</param>
    private readonly struct Search(FindingList findings, int others) : ISchemaValueVisitor
    {
        public void Visit(SpecNode value, SchemaType type)
        {
            if (value is SpecNull && !findings.HasErrorAt(value, others))
            {
                findings.Report(value, Repair.Remove() with { Original = "null" }, value.Pointer);
            }
        }
    }
}
