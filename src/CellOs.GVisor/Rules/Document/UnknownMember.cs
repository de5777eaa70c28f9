using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

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
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var search = new Search(findings);
        SchemaWalk.Visit(spec.Document, ref search);
    }

    private readonly struct Search(FindingList findings) : ISchemaVisitor
    {
        public void Visit(in SpecMember member, SchemaMember? known, SchemaObject container)
        {
            // A kind of hook has a rule that knows more of it.
            if (container == OciSchema.Hooks)
            {
                return;
            }

            if (known is not null || container.FindInAnyCase(member.Key) is not null || member.Value.Parent is not SpecObject parent)
            {
                return;
            }

            var place = parent.Pointer.Length == 0 ? "the configuration" : $"'{parent.Pointer}'";
            if (Meant(member.Key, container) is not { } meant)
            {
                var elsewhere = OciSchema.PlaceOf(member.Key);
                findings.ReportKey(member, null, member.Key, place, elsewhere is null ? "Take it out" : $"Write it as '{elsewhere}'");
            }
            else if (parent[meant] is null)
            {
                findings.ReportKey(member, Repair.RenameMember(meant), member.Key, place, $"Write '{meant}'");
            }
            else
            {
                findings.ReportKey(member, null, member.Key, place, $"Take it out: '{meant}' is there as well");
            }
        }

        private static string? Meant(string key, SchemaObject container)
        {
            var names = new string[container.Members.Count];
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = container.Members[i].Name;
            }

            return MemberSlips.Find(key) is { } slip && container.Find(slip) is not null ? slip : NearestName.Find(key, names);
        }
    }
}
