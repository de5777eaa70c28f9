using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>The annotations on the root filesystem have a source and a type, and what runsc can read.</summary>
internal static class MalformedRootfsAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6019",
        Severity = RuleSeverity.Error,
        Title = "Root filesystem annotation that is wrong or incomplete",
        Message = "The annotation '{0}' {1}",
        Runsc = AnnotationFacts.MalformedRootfs.Text,
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
        SpecMember? first = null;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Key.StartsWith(AnnotationKeys.Rootfs, StringComparison.Ordinal))
            {
                first ??= members[i];
                Check(members[i], findings);
            }
        }

        if (first is not { } some)
        {
            return;
        }

        if (annotations[AnnotationKeys.RootfsSource] is null)
        {
            findings.ReportKey(some, null, some.Key, $"needs '{AnnotationKeys.RootfsSource}' beside it", "the absolute path of the image or directory there");
        }
        else if (annotations[AnnotationKeys.RootfsType] is null)
        {
            findings.ReportKey(some, null, some.Key, $"needs '{AnnotationKeys.RootfsType}' beside it", "'erofs' or 'bind' there");
        }
    }

    private static void Check(in SpecMember member, FindingList findings)
    {
        var value = member.Value as SpecString;
        switch (member.Key)
        {
            case AnnotationKeys.RootfsSource:
                if (value is not null && !LinuxPath.IsAbsolute(value.Text) && (value.IsConstant || value.Text.Length > 0))
                {
                    findings.Report(value, member.Key, "is not an absolute path", "the path from '/' on");
                }

                break;
            case AnnotationKeys.RootfsType:
                if (value is { IsConstant: true } && !AnnotationKeys.IsIn(value.Text, AnnotationKeys.RootfsTypes))
                {
                    var meant = NearestName.Find(value.Text, AnnotationKeys.RootfsTypes);
                    findings.Report(value, meant is null ? null : Repair.Replace(meant), member.Key, $"has no type '{value.Text}'", meant is null ? "'erofs' or 'bind'" : $"'{meant}'");
                }

                break;
            case AnnotationKeys.Rootfs + "overlay":
                if (value is { IsConstant: true } && value.Text is not ("memory" or "self") && !AnnotationKeys.IsBelow(value.Text, "dir=/"))
                {
                    findings.Report(value, member.Key, $"has no medium '{value.Text}'", "'memory', 'self' or 'dir=' and an absolute path, or leave it out for none");
                }

                break;
            default:
                if (AnnotationFacts.Find(member.Key)?.Subject == AnnotationKeys.Rootfs + "*")
                {
                    findings.ReportKey(member, null, member.Key, "is none of runsc's", "source, type or overlay at its end");
                }

                break;
        }
    }
}
