using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN02: a key of the specification is one that it has.</summary>
internal static class ReservedKey
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6002",
        Reference = "ANN02",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Annotation key that is reserved",
        Message = "'{0}' begins with 'org.opencontainers.', which the OCI specification keeps for itself",
        Runsc = AnnotationFacts.OtherKeys.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Annotations is not { } annotations)
        {
            return;
        }

        var members = annotations.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Key.StartsWith(AnnotationKeys.Reserved, StringComparison.Ordinal) && !AnnotationKeys.IsOneOf(member.Key, AnnotationKeys.Image, AnnotationKeys.ImageNames))
            {
                var meant = AnnotationKeys.Nearest(member.Key, AnnotationKeys.Image, AnnotationKeys.ImageNames);
                findings.ReportKey(
                    member,
                    meant is null || annotations[meant] is not null ? null : Repair.RenameMember(meant),
                    member.Key,
                    meant is null ? "a key below a domain of your own" : $"'{meant}', or a key below a domain of your own");
            }
        }
    }
}
