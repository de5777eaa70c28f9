using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC01: a filter says what becomes of a call that no rule fits.</summary>
internal static class UnknownDefaultAction
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5001",
        Reference = "SEC01",
        Severity = RuleSeverity.Error,
        Title = "Default action of the filter is missing or unknown",
        Message = "The filter {0}",
        Runsc = SeccompFacts.MissingAction.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        if (seccomp.Node is { } node && node.Lacks("defaultAction"))
        {
            findings.ReportMissing(
                node, "defaultAction", Repair.AddMember("\"SCMP_ACT_ERRNO\""), "has no default action", "one, such as 'SCMP_ACT_ERRNO', which denies what no rule allows");
        }
        else if (seccomp.DefaultAction is { IsConstant: true } action && !SeccompNames.IsAction(action.Text))
        {
            var nearest = SeccompNames.SuggestAction(action.Text);
            findings.Report(
                action,
                nearest is null ? null : Repair.Replace(nearest),
                $"has the default action '{action.Text}', which is none",
                nearest is null ? "one of the actions of seccomp(2), such as 'SCMP_ACT_ERRNO'" : $"'{nearest}'");
        }
    }
}
