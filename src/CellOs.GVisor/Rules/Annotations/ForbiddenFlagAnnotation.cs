using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN05: an annotation sets what runsc lets annotations set.</summary>
internal static class ForbiddenFlagAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6008",
        Reference = "ANN05",
        Severity = RuleSeverity.Error,
        Title = "Annotation for a flag that annotations may not set",
        Message = "No annotation may set the flag '{0}' to '{1}' in runsc {2}, the oldest that is to run this cell",
        Runsc = AnnotationFacts.ForbiddenFlag.Text,
        Remedy = "Remove the annotation; {3}",
        Check = Check,
        NoRepair = "the attribute to write instead is another, with words of its own for the value",
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
            if (!AnnotationKeys.IsBelow(member.Key, AnnotationKeys.Flag))
            {
                continue;
            }

            if (member.Value is SpecString { IsConstant: true } value &&
                RunscFlagTable.Find(member.Key, AnnotationKeys.Flag.Length) is { } flag &&
                flag.IsKnownFrom(spec.Target) &&
                flag.Takes(value.Text, spec.Target) &&
                !flag.MayBeAnnotated(value.Text, spec.Target) &&
                !spec.Runsc.TurnsOn("allow-flag-override"))
            {
                findings.ReportKey(member, null, flag.Name, value.Text, spec.Target.ToString(), HowElse(flag));
            }
        }
    }

    private static string HowElse(RunscFlagInfo flag) => flag switch
    {
        { Setting: { } setting } => $"'{setting}' of [Runsc] sets it",
        { IsLaunchers: true } => "the launcher sets it",
        _ => $"[RunscFlag(\"{flag.Name}\", …)] sets it",
    };
}
