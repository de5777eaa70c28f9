using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN05: an annotation for a flag names one that the target has.</summary>
internal static class UnknownFlagAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6005",
        Reference = "ANN05",
        Severity = RuleSeverity.Error,
        Title = "Annotation for a flag that runsc does not have",
        Message = "'{0}' is for a flag that {1}",
        Runsc = AnnotationFacts.UnknownFlag.Text,
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
            if (!AnnotationKeys.IsBelow(member.Key, AnnotationKeys.Flag))
            {
                continue;
            }

            var flag = RunscFlagTable.Find(member.Key, AnnotationKeys.Flag.Length);
            if (flag is null)
            {
                var meant = AnnotationKeys.Nearest(member.Key, AnnotationKeys.Flag, RunscFlagTable.Names);
                findings.ReportKey(
                    member,
                    meant is null || annotations[meant] is not null ? null : Repair.RenameMember(meant),
                    member.Key,
                    "runsc does not have",
                    meant is null ? "Remove it" : $"Write '{meant}'");
            }
            else if (!flag.IsKnownFrom(spec.Target))
            {
                findings.ReportKey(member, null, member.Key, $"not every runsc from {spec.Target} on has", "Remove it, or set the build property CellOsRunscVersion to a release that has it");
            }
        }
    }
}
