using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>TOP02: no member is left out because its name is misspelt.</summary>
internal static class MisspeltMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0206",
        Reference = "TOP02",
        Severity = RuleSeverity.Error,
        Title = "Misspelt member",
        Message = "The OCI specification has no '{0}' in {1}",
        Runsc = DocumentFacts.UnknownMember.Text,
        Remedy = "Write '{2}'",
        Check = Check,
    };

    /// <summary>The object that a member stands in, as a phrase.</summary>
    public static string Place(SpecObject parent) => parent.Pointer.Length == 0 ? "the configuration" : $"'{parent.Pointer}'";

    private static void Check(CellSpec spec, FindingList findings)
    {
        var search = new Search(findings);
        SchemaWalk.Visit(spec.Document, OciSchema.Document, ref search);
    }

    private readonly struct Search(FindingList findings) : ISchemaVisitor
    {
        public void Visit(in SpecMember member, SchemaMember? known, SchemaObject container)
        {
            // A kind of hook has a rule that knows more of it.
            if (known is null && container != OciSchema.Hooks && container.FindInAnyCase(member.Key) is null &&
                member.Value.Parent is SpecObject parent && container.Meant(member.Key) is { } meant && parent[meant] is null)
            {
                findings.ReportKey(member, Repair.RenameMember(meant), member.Key, Place(parent), meant);
            }
        }
    }
}
