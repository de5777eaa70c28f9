using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>An annotation that turns a bundle of settings on names one that there is.</summary>
internal static class UnknownBundle
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6021",
        Severity = RuleSeverity.Warning,
        Title = "Unknown bundle of settings",
        Message = "runsc has no bundle of settings '{0}'",
        Runsc = AnnotationFacts.UnknownBundle.Text,
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
            if (AnnotationKeys.IsBelow(member.Key, AnnotationKeys.Bundle) && !AnnotationKeys.IsOneOf(member.Key, AnnotationKeys.Bundle, AnnotationKeys.Bundles))
            {
                var name = member.Key.Substring(AnnotationKeys.Bundle.Length);
                var meant = AnnotationKeys.Nearest(member.Key, AnnotationKeys.Bundle, AnnotationKeys.Bundles);
                findings.ReportKey(
                    member,
                    meant is null || annotations[meant] is not null ? null : Repair.RenameMember(meant),
                    name,
                    meant is null ? $"'{AnnotationKeys.Bundle}{AnnotationKeys.Bundles[0]}', or remove it" : $"'{meant}'");
            }
        }
    }
}
