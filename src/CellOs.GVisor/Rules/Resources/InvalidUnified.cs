using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES18: unified limits are named by files of the control group.</summary>
internal static class InvalidUnified
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4118",
        Reference = "RES18",
        Severity = RuleSeverity.Error,
        Title = "Unified limit that names no file",
        Message = "'{0}' is no file of a control group, because it {1}",
        Runsc = ResourceFacts.Unified.Text,
        Remedy = "Write a file's name, with a dot in it and no slash, such as 'memory.high'",
        Check = Check,
        NoRepair = "which file is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (new OciResources(spec.Config.Linux.Resources).Unified is not { } unified)
        {
            return;
        }

        for (var i = 0; i < unified.Members.Count; i++)
        {
            var member = unified.Members[i];
            if (Has(member.Key, '/'))
            {
                findings.ReportKey(member, null, member.Key, "has a slash");
            }
            else if (!Has(member.Key, '.'))
            {
                findings.ReportKey(member, null, member.Key, "has no dot");
            }
        }
    }

    private static bool Has(string text, char sought)
    {
        foreach (var letter in text)
        {
            if (letter == sought)
            {
                return true;
            }
        }

        return false;
    }
}
