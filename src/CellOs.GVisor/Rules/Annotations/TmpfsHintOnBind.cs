using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: a hint leaves a bind mount one.</summary>
internal static class TmpfsHintOnBind
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6013",
        Reference = "ANN06",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Mount hint that makes a tmpfs of a bind mount",
        Message = "The mount hint '{0}' makes a tmpfs of '{1}', which is a bind mount",
        Runsc = AnnotationFacts.TmpfsHintOnBind.Text,
        Remedy = "Write 'bind' as the type of the hint, or make the mount a tmpfs",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hint in new MountHints(spec.Config.Annotations))
        {
            if (hint.IsSharedTmpfs && hint.FindMount(spec.Config.Mounts) is { IsBind: true } mount)
            {
                findings.Report(hint.Type!, Repair.Replace("bind"), hint.Key.Name, mount.Source!.Text);
            }
        }
    }
}
