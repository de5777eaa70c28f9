using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>No annotation takes away the seccomp filter that the cell has.</summary>
internal static class SeccompDroppedByAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6022",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Annotation that leaves the seccomp filter out",
        Message = "The annotation '{0}' takes the cell's seccomp filter away",
        Runsc = AnnotationFacts.SeccompDropped.Text,
        Remedy = "Remove the annotation",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var annotations = spec.Config.Annotations;
        if (spec.Config.Linux.Node.ObjectAt("seccomp") is null || annotations.StringAt(AnnotationKeys.ContainerName) is not { IsConstant: true } name)
        {
            return;
        }

        var members = annotations!.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Key.Length == AnnotationKeys.Seccomp.Length + name.Text.Length &&
                member.Key.StartsWith(AnnotationKeys.Seccomp, StringComparison.Ordinal) &&
                member.Key.EndsWith(name.Text, StringComparison.Ordinal) &&
                member.Value is SpecString value &&
                value.Is("RuntimeDefault"))
            {
                findings.ReportKey(member, Repair.Remove(), member.Key);
            }
        }
    }
}
