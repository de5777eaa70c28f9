using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>An annotation in gVisor's domain is one that runsc knows, written as runsc writes it.</summary>
internal static class UnknownGVisorAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6018",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Unknown annotation of gVisor",
        Message = "'{0}' is no annotation that any runsc knows",
        Runsc = AnnotationFacts.Dropped.Text,
        Remedy = "{1}",
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
            if (!member.Key.StartsWith(AnnotationKeys.GVisor, StringComparison.OrdinalIgnoreCase) || AnnotationFacts.Find(member.Key) is not null)
            {
                continue;
            }

            var lower = member.Key.ToLowerInvariant();
            var meant = AnnotationFacts.Find(lower) is not null ? lower : AnnotationKeys.Nearest(lower, AnnotationKeys.GVisor, Whole);
            findings.ReportKey(
                member,
                meant is null || annotations[meant] is not null ? null : Repair.RenameMember(meant),
                member.Key,
                meant is null ? "Remove it" : $"Write '{meant}'");
        }
    }

    /// <summary>The keys that stand for themselves, without the domain.</summary>
    private static readonly string[] Whole =
        [.. AnnotationFacts.Keys.Select(static fact => fact.Subject.Substring(AnnotationKeys.GVisor.Length)).Where(static key => key[key.Length - 1] != '*')];
}
