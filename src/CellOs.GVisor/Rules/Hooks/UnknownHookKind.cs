using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK06: a kind of hook is one of the six.</summary>
internal static class UnknownHookKind
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5206",
        Reference = "HK06",
        Severity = RuleSeverity.Warning,
        Title = "Unknown kind of hook",
        Message = "'{0}' is no kind of hook",
        Runsc = HookFacts.UnknownHookKind.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Hooks.Node is not { } hooks)
        {
            return;
        }

        for (var i = 0; i < hooks.Members.Count; i++)
        {
            // Another letter case is a finding of its own, for every member alike.
            var member = hooks.Members[i];
            if (OciSchema.Hooks.FindInAnyCase(member.Key) is not null)
            {
                continue;
            }

            var meant = NearestName.Find(member.Key, HookKinds.All);
            findings.ReportKey(
                member,
                meant is null || hooks[meant] is not null ? null : Repair.RenameMember(meant),
                member.Key,
                meant is null ? "'createRuntime', 'poststart' or 'poststop'" : $"'{meant}'");
        }
    }
}
