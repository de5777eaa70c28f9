using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>TOP02: members are written as the specification writes them, letter case included.</summary>
internal static class MemberInOtherCase
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0204",
        Reference = "TOP02",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Member in another letter case",
        Message = "'{0}' is '{1}' in another letter case",
        Runsc = DocumentFacts.MemberInOtherCase.Text,
        Remedy = "Write '{1}'",
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
            if (known is null && container.FindInAnyCase(member.Key) is { } meant)
            {
                var isThere = (member.Value.Parent as SpecObject)?[meant.Name] is not null;
                findings.ReportKey(member, isThere ? Repair.Remove() : Repair.RenameMember(meant.Name), member.Key, meant.Name);
            }
        }
    }
}
