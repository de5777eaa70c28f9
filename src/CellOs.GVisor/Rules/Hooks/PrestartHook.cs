using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK03: a hook that sets up the cell is a createRuntime hook, which came for prestart.</summary>
internal static class PrestartHook
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5203",
        Reference = "HK03",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Prestart hook",
        Message = "A 'prestart' hook, deprecated since version 1.0.2 of the OCI specification, runs at the time of the 'createRuntime' hooks",
        Runsc = HookFacts.OnHost.Text + ", as it does a createRuntime hook",
        Remedy = "{0}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Hooks.Node is not { } hooks || new OciHooks(hooks).Of(HookKinds.Prestart).Count == 0)
        {
            return;
        }

        for (var i = 0; i < hooks.Members.Count; i++)
        {
            if (hooks.Members[i].Key == HookKinds.Prestart)
            {
                var isThere = hooks[HookKinds.CreateRuntime] is not null;
                findings.ReportKey(
                    hooks.Members[i],
                    isThere ? null : Repair.RenameMember(HookKinds.CreateRuntime),
                    isThere ? "Put it before those in 'createRuntime'" : "Write 'createRuntime'");
            }
        }
    }
}
