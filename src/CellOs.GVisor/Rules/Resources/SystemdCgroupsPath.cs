using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES19: a path in the form of systemd needs systemd.</summary>
internal static class SystemdCgroupsPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4129",
        Reference = "RES19",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Control group path in the form of systemd",
        Message = "The control group path '{0}' is a slice, a prefix and a name, as systemd has them",
        Runsc = ResourceFacts.SystemdPath.Text,
        Remedy = "Write a path with slashes, or leave it out",
        Check = Check,
        NoRepair = "which group is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.CgroupsPath is { IsConstant: true } path && HasThreeParts(path.Text))
        {
            findings.Report(path, path.Text);
        }
    }

    private static bool HasThreeParts(string path)
    {
        var colons = 0;
        foreach (var letter in path)
        {
            if (letter == '/')
            {
                return false;
            }

            colons += letter == ':' ? 1 : 0;
        }

        return colons == 2;
    }
}
