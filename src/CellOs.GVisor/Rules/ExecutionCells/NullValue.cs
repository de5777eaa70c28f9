using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>No null where the contract knows no absence: among a list's elements and a map's values, for a list, for a truth value.</summary>
internal static class NullValue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7014",
        Severity = RuleSeverity.Error,
        Title = "Null in place of a value",
        Message = "'{0}' is null, where CellOS wants a value",
        Remedy = "Remove it",
        Check = Check,
    };

    /// <summary>Whether a null stands for what must be there if anything is.</summary>
    public static bool IsRefused(SpecNode value, SchemaType type) =>
        value.Parent is not SpecObject || type.Kind is SchemaKind.Array or SchemaKind.Boolean || IsValueOfMap(value);

    private static bool IsValueOfMap(SpecNode value) => value is { Parent: SpecObject { Key: "labels" or "secretRefAllowlist" } };

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
            if (value is SpecNull && IsRefused(value, type))
            {
                findings.Report(value, Repair.Remove() with { Original = "null" }, Shown.Text(value.Pointer));
            }
        }
    }
}
