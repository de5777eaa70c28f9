using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>gVisor: a hook has an environment of its own.</summary>
internal static class HookInheritsEnvironment
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5210",
        Severity = RuleSeverity.Info,
        Title = "Hook inherits the environment of runsc",
        Message = "The {0} hook has no environment of its own",
        Runsc = HookFacts.NoEnvironment.Text + ", secrets included",
        Remedy = "List in 'env' the variables it needs; the list may be empty",
        NoRepair = "which variables the program needs cannot be known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hook in spec.Config.Hooks)
        {
            if (!HookFacts.For(hook.Kind).IsHonouredBy(spec.Target))
            {
                continue;
            }

            if (hook.Node.Lacks("env"))
            {
                findings.ReportMissing(hook.Node, "env", hook.Kind);
            }
        }
    }
}
