using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK05: the first argument of a hook is the name of its program.</summary>
internal static class HookWithoutProgramName
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5205",
        Reference = "HK05",
        Severity = RuleSeverity.Info,
        Title = "First argument of a hook is not the name of its program",
        Message = "The first argument of the {0} hook, which its program takes for its own name, is not the name of '{1}'",
        Runsc = HookFacts.HookWithoutProgramName.Text,
        Remedy = "Put the name of the program before the arguments, unless the other name is meant",
        NoRepair = "whether the name was left out or another one is meant cannot be known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hook in spec.Config.Hooks)
        {
            if (hook.Path is { IsConstant: true, IsEmpty: false } path
                && hook.Args.Array is { Items: { Count: > 0 } items }
                && items[0] is SpecString { IsConstant: true, Presence: null } first
                && !IsNameOf(first.Text, path.Text))
            {
                findings.Report(first, hook.Kind, path.Text);
            }
        }
    }

    /// <summary>Whether it is the path or its last part.</summary>
    private static bool IsNameOf(string name, string path) =>
        name == path || (name.Length > 0 && name.Length < path.Length && path.EndsWith(name, StringComparison.Ordinal) && path[path.Length - name.Length - 1] == '/');
}
