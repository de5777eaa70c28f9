using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>An archive over the root filesystem needs a flag that allows it.</summary>
internal static class RootfsTarWithoutFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6023",
        Severity = RuleSeverity.Error,
        Title = "Root filesystem archive that runsc is not allowed to take",
        Message = "The annotation '{0}' needs the flag 'allow-rootfs-tar-annotation'",
        Runsc = AnnotationFacts.TarWithoutFlag.Text,
        Remedy = "Add [RunscFlag(\"allow-rootfs-tar-annotation\", \"true\")], or remove the annotation",
        Check = Check,
        NoRepair = "whether the archive is to be allowed is for a person to say",
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
            if (member.Key.StartsWith(AnnotationKeys.RootfsTar, StringComparison.Ordinal) && !spec.Runsc.TurnsOn("allow-rootfs-tar-annotation"))
            {
                findings.ReportKey(member, null, member.Key);
            }
        }
    }
}
