using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>No member is left out because its name is misspelt.</summary>
internal static class MisspeltContractMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7016",
        Severity = RuleSeverity.Warning,
        Title = "Misspelt member of a document",
        Message = "{0} has '{1}', which is kept and has no effect",
        Remedy = "Write '{2}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is { } document)
        {
            var search = new Search(findings);
            SchemaWalk.Visit(document, spec.ContractSchema, ref search);
        }
    }

    private readonly struct Search(FindingList findings) : ISchemaVisitor
    {
        public void Visit(in SpecMember member, SchemaMember? known, SchemaObject container)
        {
            // What must be there is then missing, and a policy's rule has a rule of its own: both are graver.
            if (known is null && container != ExecutionCellSchema.PolicyRules && member.Value.Parent is SpecObject parent
                && container.Meant(member.Key) is { } meant && parent[meant] is null && !container.Find(meant)!.IsRequired)
            {
                findings.ReportKey(member, Repair.RenameMember(meant), UnknownContractMember.Place(parent), Shown.Text(member.Key), meant);
            }
        }
    }
}
