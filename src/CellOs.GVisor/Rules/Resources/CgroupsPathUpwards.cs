using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES19: the path of the control group leads down only.</summary>
internal static class CgroupsPathUpwards
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4119",
        Reference = "RES19",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Control group path with '..'",
        Message = "The control group path '{0}' leads upwards, to a group that is not the cell's",
        Runsc = ResourceFacts.PathUpwards.Text,
        Remedy = "Write the path without '..'",
        Check = Check,
        NoRepair = "which group is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.CgroupsPath is { } path && HasUpwardStep(path.Text))
        {
            findings.Report(path, path.Text);
        }
    }

    private static bool HasUpwardStep(string path)
    {
        for (var at = path.IndexOf("..", StringComparison.Ordinal); at >= 0; at = path.IndexOf("..", at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || path[at - 1] == '/') && (at + 2 == path.Length || path[at + 2] == '/'))
            {
                return true;
            }
        }

        return false;
    }
}
