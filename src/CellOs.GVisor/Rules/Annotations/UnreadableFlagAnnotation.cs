using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN05: an annotation gives a flag a value that it can have.</summary>
internal static class UnreadableFlagAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6009",
        Reference = "ANN05",
        Severity = RuleSeverity.Error,
        Title = "Annotation with a value that the flag cannot have",
        Message = "'{1}' is no value of the flag '{0}'",
        Runsc = AnnotationFacts.UnreadableFlag.Text,
        Remedy = "Write {2}",
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
            if (!AnnotationKeys.IsBelow(member.Key, AnnotationKeys.Flag))
            {
                continue;
            }

            if (member.Value is SpecString { IsConstant: true } value &&
                RunscFlagTable.Find(member.Key, AnnotationKeys.Flag.Length) is { } flag &&
                !flag.Takes(value.Text, spec.Target))
            {
                var meant = flag.Nearest(value.Text, spec.Target);
                findings.Report(
                    value,
                    meant is null ? null : Repair.Replace(meant),
                    flag.Name,
                    value.Text,
                    meant is null ? flag.Expected(spec.Target) : $"'{meant}'");
            }
        }
    }
}
