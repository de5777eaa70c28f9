using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC11: a rule says something else than the default.</summary>
internal static class RuleAsTheDefault
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5020",
        Reference = "SEC11",
        Severity = RuleSeverity.Info,
        Title = "Rule says what the default says",
        Message = "The rule has the action {0}, which is the default",
        Runsc = SeccompFacts.Order.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        var rules = seccomp.Syscalls.Array?.Items;
        for (var i = 0; i < rules?.Count; i++)
        {
            if (rules[i] is SpecObject node
                && new OciSyscallRule(node) is { Action: { IsConstant: true } action } rule && seccomp.DefaultAction?.Is(action.Text) == true
                && IsSame(node, rule.ErrnoRet, seccomp) && !ShieldsFromLater(rule, rules, i))
            {
                findings.Report(node, Repair.Remove(), action.Text);
            }
        }
    }

    private static bool IsSame(SpecObject node, SpecNumber? errno, OciSeccomp seccomp) =>
        errno is null
            ? node.Lacks("errnoRet") && seccomp.Node!.Lacks("defaultErrnoRet")
            : errno.IsConstant && seccomp.DefaultErrnoRet is { IsConstant: true } other && errno.Value == other.Value;

    /// <summary>The first rule that fits counts, so that this one may keep a call from a later one.</summary>
    private static bool ShieldsFromLater(OciSyscallRule rule, IReadOnlyList<SpecNode> rules, int index)
    {
        for (var i = index + 1; i < rules.Count; i++)
        {
            if (rules[i] is not SpecObject node || new OciSyscallRule(node).HasActionOf(rule))
            {
                continue;
            }

            foreach (var name in new OciSyscallRule(node).Names)
            {
                if (!name.IsConstant || rule.Names.Contains(name.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
