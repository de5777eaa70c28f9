using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>gVisor: a hook ends by itself; runsc does not see to it.</summary>
internal static class UnreliableTimeout
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5209",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Timeout of a hook is not kept",
        Message = "The timeout of the {0} hook is not kept in gVisor",
        Runsc = HookFacts.Timeout.Text,
        Remedy = "Remove it, and have the program limit itself, for example with timeout(1)",
        NoRepair = "without it nothing would limit the hook until its program does",
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

            if (hook.Timeout is { IsConstant: true, Value: > 0 } timeout)
            {
                findings.Report(timeout, hook.Kind);
            }
        }
    }
}
