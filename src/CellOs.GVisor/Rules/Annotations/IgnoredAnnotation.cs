using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>The target knows the annotations that speak to runsc.</summary>
internal static class IgnoredAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6017",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Annotation that the target runsc does not know",
        Message = "runsc {1}, the oldest that is to run this cell, does not know the annotation '{0}'",
        Runsc = AnnotationFacts.Dropped.Text,
        Remedy = "Set the build property CellOsRunscVersion to {2} or later, or remove it",
        Check = Check,
        NoRepair = "whether the annotation or the target is to give way is for a person to say",
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
            if (AnnotationFacts.Find(member.Key) is { HonouredSince: { } since } fact && !fact.IsHonouredBy(spec.Target))
            {
                findings.ReportKey(member, null, member.Key, spec.Target.ToString(), since.ToString());
            }
        }
    }
}
