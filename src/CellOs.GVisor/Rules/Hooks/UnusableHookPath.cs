using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK01: the program of a hook is given by an absolute path.</summary>
internal static class UnusableHookPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5201",
        Reference = "HK01",
        Severity = RuleSeverity.Error,
        Title = "Hook without an absolute path",
        Message = "The {0} hook {1}",
        Runsc = HookFacts.BadPath.Text,
        Remedy = "Write the absolute path of a program of the host",
        NoRepair = "where the program is cannot be known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hook in spec.Config.Hooks)
        {
            if (hook.Node.Lacks("path"))
            {
                findings.ReportMissing(hook.Node, "path", hook.Kind, "has no path");
            }
            else if (hook.Path is { IsConstant: true } path && !LinuxPath.IsAbsolute(path.Text))
            {
                findings.Report(path, hook.Kind, path.Text.Length == 0 ? "has an empty path" : $"has the relative path '{path.Text}'");
            }
        }
    }
}
