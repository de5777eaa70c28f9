using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>TOP02: every member is one of the specification's.</summary>
internal static class UnknownMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0202",
        Reference = "TOP02",
        Severity = RuleSeverity.Warning,
        Title = "Unknown member",
        Message = "The OCI specification has no '{0}' in {1}",
        Runsc = DocumentFacts.UnknownMember.Text,
        Remedy = "{2}",
        NoRepair = "where it belongs, or whether it can go, is for a person to say",
        Check = Check,
    };

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
            if (known is not null || container == OciSchema.Hooks || container.FindInAnyCase(member.Key) is not null || member.Value.Parent is not SpecObject parent)
            {
                return;
            }

            var meant = container.Meant(member.Key);
            if (meant is not null && parent[meant] is null)
            {
                // A slip of the hand has a rule of its own, which is graver.
                return;
            }

            var elsewhere = meant is null ? OciSchema.Document.PlaceOf(member.Key) : null;
            findings.ReportKey(
                member,
                null,
                member.Key,
                MisspeltMember.Place(parent),
                meant is not null ? $"Remove it: '{meant}' is there as well" : elsewhere is not null ? $"Write it as '{elsewhere}'" : "Remove it");
        }
    }
}
