using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A member that is not attested is kept, and has no effect here.</summary>
internal static class UnknownContractMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7017",
        Severity = RuleSeverity.Info,
        Title = "Unknown member of a document",
        Message = "{0} has '{1}', which is not known here; it is kept and has no effect",
        Remedy = "{2}",
        NoRepair = "it may be a member that is only not attested",
        Check = Check,
    };

    /// <summary>The object that a member stands in, as the beginning of a sentence.</summary>
    public static string Place(SpecObject parent) => parent.Pointer.Length == 0 ? "The document" : $"'{Shown.Text(parent.Pointer)}'";

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is { } document)
        {
            var search = new Search(findings, spec.ContractSchema);
            SchemaWalk.Visit(document, spec.ContractSchema, ref search);
        }
    }

    private readonly struct Search(FindingList findings, DocumentSchema schema) : ISchemaVisitor
    {
        public void Visit(in SpecMember member, SchemaMember? known, SchemaObject container)
        {
            if (known is not null || container == ExecutionCellSchema.PolicyRules || member.Value.Parent is not SpecObject parent)
            {
                return;
            }

            var meant = container.Meant(member.Key);
            if (meant is not null && parent[meant] is null)
            {
                // A slip of the hand has rules of its own, which are graver.
                return;
            }

            var elsewhere = meant is null ? schema.PlaceOf(member.Key) : null;
            findings.ReportKey(
                member,
                null,
                Place(parent),
                Shown.Text(member.Key),
                meant is not null ? $"Remove it if '{meant}' was meant, which is there as well"
                    : elsewhere is not null ? $"Write it as '{elsewhere}' if that was meant"
                    : "Make sure that whoever runs the cell knows it");
        }
    }
}
