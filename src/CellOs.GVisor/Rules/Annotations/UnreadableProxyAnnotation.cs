using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>An annotation that turns devices on is true or false.</summary>
internal static class UnreadableProxyAnnotation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6024",
        Severity = RuleSeverity.Warning,
        Title = "Device annotation that is neither true nor false",
        Message = "'{1}', the value of '{0}', is neither true nor false",
        Runsc = AnnotationFacts.UnreadableProxy.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec.Config.Annotations, AnnotationKeys.TpuProxy, findings);
        Check(spec.Config.Annotations, AnnotationKeys.NvProxy, findings);
    }

    private static void Check(SpecObject? annotations, string key, FindingList findings)
    {
        if (annotations.StringAt(key) is { IsConstant: true } value && !RunscFlagValue.IsBoolean(value.Text))
        {
            var meant = RunscFlagValue.NearestBoolean(value.Text);
            findings.Report(value, meant is null ? null : Repair.Replace(meant), key, value.Text, meant is null ? "'true' or 'false'" : $"'{meant}'");
        }
    }
}
