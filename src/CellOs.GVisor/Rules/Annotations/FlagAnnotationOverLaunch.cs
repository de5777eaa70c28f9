using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>What the launch sets is set there.</summary>
internal static class FlagAnnotationOverLaunch
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6025",
        Severity = RuleSeverity.Warning,
        Title = "Annotation for what the launch sets",
        Message = "The annotation '{0}' sets a flag that {1}",
        Runsc = AnnotationFacts.FlagOverLaunch.Text,
        Remedy = "{2}",
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
            if (!spec.IsImported &&
                AnnotationKeys.IsBelow(member.Key, AnnotationKeys.Flag) &&
                member.Value is SpecString value &&
                RunscFlagTable.Find(member.Key, AnnotationKeys.Flag.Length) is { IsFree: false } flag &&
                (spec.Runsc.TurnsOn("allow-flag-override") || flag.MayBeAnnotated(value.Text, spec.Target)))
            {
                // A property has words of its own for the value.
                findings.ReportKey(
                    member,
                    flag.Setting is null ? Repair.Remove() : null,
                    member.Key,
                    flag.Setting is { } setting ? $"'{setting}' of [Runsc] sets, which the rules look at" : "the launcher sets",
                    flag.Setting is null ? "Remove it" : "Write it in [Runsc]");
            }
        }
    }
}
