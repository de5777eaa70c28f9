using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: a hint is for a mount that there is.</summary>
internal static class MountHintWithoutMount
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6014",
        Reference = "ANN06",
        Severity = RuleSeverity.Warning,
        Title = "Mount hint for no mount",
        Message = "No mount has the source '{1}', which the mount hint '{0}' is for",
        Runsc = AnnotationFacts.HintWithoutMount.Text,
        Remedy = "Write the source as the mount has it, or remove the hint",
        Check = Check,
        NoRepair = "which mount is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hint in new MountHints(spec.Config.Annotations))
        {
            if (hint.Source is SpecString { IsConstant: true, Text.Length: > 0 } source &&
                !MayBeFilled(spec.Config.Mounts) &&
                hint.FindMount(spec.Config.Mounts) is null)
            {
                findings.Report(source, hint.Key.Name, source.Text);
            }
        }
    }

    /// <summary>Whether a source is left to run time.</summary>
    private static bool MayBeFilled(ObjectItems mounts)
    {
        foreach (var mount in mounts)
        {
            if (new OciMount(mount).Source is { IsConstant: false })
            {
                return true;
            }
        }

        return false;
    }
}
