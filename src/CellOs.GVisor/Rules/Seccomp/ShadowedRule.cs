using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC11: a call that a rule fits whatever its arguments has no other rule behind it.</summary>
internal static class ShadowedRule
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5011",
        Reference = "SEC11",
        Severity = RuleSeverity.Warning,
        Title = "System call has two actions",
        Message = "'{0}' has the action {1} in an earlier rule and {2} in this one",
        Runsc = SeccompFacts.Order.Text,
        Remedy = "Remove it from one of the two",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var rules = spec.Config.Linux.Seccomp.Syscalls.Array?.Items;
        for (var i = 1; i < rules?.Count; i++)
        {
            if (rules[i] is SpecObject node && EarlierAction(new OciSyscallRule(node), rules, i, out var name) is { } earlier)
            {
                // With this one name the rule is nothing else.
                var rule = new OciSyscallRule(node);
                findings.Report(node, rule.Names.Count == 1 ? Repair.Remove() : null, name, earlier, rule.Action!.Text);
            }
        }
    }

    private static string? EarlierAction(OciSyscallRule rule, IReadOnlyList<SpecNode> rules, int end, out string name)
    {
        name = "";
        if (rule.Action is not { IsConstant: true } action)
        {
            return null;
        }

        for (var i = 0; i < end; i++)
        {
            if (rules[i] is not SpecObject node
                || new OciSyscallRule(node) is not { IsUnconditional: true, Action: { IsConstant: true } other } earlier || other.Text == action.Text)
            {
                continue;
            }

            foreach (var candidate in rule.Names)
            {
                if (candidate.IsConstant && earlier.Names.Contains(candidate.Text))
                {
                    name = candidate.Text;
                    return other.Text;
                }
            }
        }

        return null;
    }
}
