using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>VER05: the document uses nothing that its version has dropped or deprecated.</summary>
internal static class DeprecatedMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0105",
        Reference = "VER05",
        Severity = RuleSeverity.Warning,
        Title = "Deprecated member",
        Message = "'{0}' is deprecated or gone since version {1} of the OCI specification, and {2} is declared",
        Runsc = DocumentFacts.DeprecatedMember.Text,
        Remedy = "{3}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.OciVersion is { IsConstant: true } declared && OciVersion.TryParse(declared.Text, out var version))
        {
            var search = new Search(findings, declared.Text, version);
            SchemaWalk.Visit(spec.Document, OciSchema.Document, ref search);
        }
    }

    private readonly struct Search(FindingList findings, string declared, OciVersion version) : ISchemaVisitor
    {
        public void Visit(in SpecMember member, SchemaMember? known, SchemaObject container)
        {
            if (known?.Until is not { } until || member.Value is SpecNull || version < OciVersion.Parse(until))
            {
                return;
            }

            var isReplaced = known.Successor is not null && member.Value.Parent is SpecObject parent && IsGivenBefore(parent, known, container);
            findings.ReportKey(
                member,
                known.Successor is null || isReplaced ? Repair.Remove() : Repair.RenameMember(known.Successor),
                member.Key,
                until,
                declared,
                known.Successor is null || isReplaced ? "Remove it" : $"Write '{known.Successor}'");
        }

        /// <summary>Whether the successor is there, or another member earlier in the table that will become it.</summary>
        private static bool IsGivenBefore(SpecObject parent, SchemaMember known, SchemaObject container)
        {
            if (parent[known.Successor!] is not null)
            {
                return true;
            }

            foreach (var other in container.Members)
            {
                if (other == known)
                {
                    break;
                }

                if (other.Successor == known.Successor && parent[other.Name] is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
