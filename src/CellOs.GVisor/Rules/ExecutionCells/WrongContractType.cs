using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Json;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>Every value has the JSON type, and every number the range, that the contract gives it.</summary>
internal static class WrongContractType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7013",
        Severity = RuleSeverity.Error,
        Title = "Value of another JSON type than the contract's",
        Message = "'{0}' is {1}, not {2}",
        Remedy = "{3}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is { } document)
        {
            var search = new Search(findings);
            SchemaWalk.VisitValues(document, spec.ContractSchema, ref search);
        }
    }

    private readonly struct Search(FindingList findings) : ISchemaValueVisitor
    {
        public void Visit(SpecNode value, SchemaType type)
        {
            if (TypeMismatch.Is(value, type))
            {
                var repair = TypeMismatch.RepairFor(value, type);
                findings.Report(
                    value, repair, Shown.Text(value.Pointer), TypeMismatch.Actual(value, type), TypeMismatch.Due(type), TypeMismatch.Remedy(value, type, repair));
            }
        }
    }
}
