using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: a hint on a mount has source, type and share.</summary>
internal static class IncompleteMountHint
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6010",
        Reference = "ANN06",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Mount hint that lacks a field",
        Message = "The mount hint '{0}' has no {1}",
        Runsc = AnnotationFacts.InvalidMountHint.Text,
        Remedy = "Add the annotation 'dev.gvisor.spec.mount.{0}.{1}'",
        Check = Check,
        NoRepair = "what the field is to say is open",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hint in new MountHints(spec.Config.Annotations))
        {
            var missing = hint.Source is null ? "source" : hint.Type is null ? "type" : hint.Share is null ? "share" : null;
            if (missing is not null)
            {
                findings.ReportKey(hint.First, null, hint.Key.Name, missing);
            }
        }
    }
}
