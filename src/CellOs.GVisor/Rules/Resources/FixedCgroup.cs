using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>gVisor: limits need a control group of their own.</summary>
internal static class FixedCgroup
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4128",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.OptIn,
        Title = "Limits in a control group of fixed name",
        Message = "The cell has limits, and always the control group '{0}'",
        Runsc = ResourceFacts.ExistingGroup.Text,
        Remedy = "Leave {1} out: every run then has a group of its own",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux is { Resources.Members.Count: > 0 } linux)
        {
            Check(linux.CgroupsPath, "'linux.cgroupsPath'", findings);
            Check(spec.Config.Annotations.StringAt(AnnotationKeys.CgroupParent), "the annotation", findings);
        }
    }

    private static void Check(SpecString? path, string place, FindingList findings)
    {
        if (path is { IsConstant: true, IsEmpty: false })
        {
            findings.Report(path, Repair.Remove(), path.Text, place);
        }
    }
}
