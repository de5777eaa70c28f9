using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Json;

/// <summary>TYP01: every value has the JSON type, and every number the range, that the specification gives it.</summary>
internal static class WrongType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7001",
        Reference = "TYP01",
        Severity = RuleSeverity.Error,
        Title = "Value of the wrong JSON type",
        Message = "'{0}' is {1}, not {2}",
        Runsc = JsonFacts.WrongType.Text,
        Remedy = "{3}",
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
            if (TypeMismatch.Is(value, type) && !findings.HasErrorAt(value, others))
            {
                var repair = TypeMismatch.RepairFor(value, type);
                findings.Report(value, repair, value.Pointer, TypeMismatch.Actual(value, type), TypeMismatch.Due(type), TypeMismatch.Remedy(value, type, repair));
            }
        }
    }
}
