using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>RL04: an entry has a resource, a soft and a hard limit, and both are numbers that the kernel has.</summary>
internal static class IncompleteRlimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1204",
        Reference = "RL04",
        Severity = RuleSeverity.Error,
        Title = "Rlimit is incomplete or out of range",
        Message = "The entry {0} {1}",
        Runsc = ProcessFacts.IncompleteRlimit.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Rlimits)
        {
            if (node.Lacks("type"))
            {
                findings.ReportMissing(node, "type", Name(node), "has no type", "the name of a resource, such as RLIMIT_NOFILE");
            }

            Check(node, "soft", findings);
            Check(node, "hard", findings);
        }
    }

    private static void Check(SpecObject node, string key, FindingList findings)
    {
        if (node.Lacks(key))
        {
            findings.ReportMissing(node, key, Name(node), $"has no {key} limit", "both limits; 18446744073709551615 stands for none");
        }
        else if (node.NumberAt(key) is { IsConstant: true } number && !RlimitNumbers.Contains(number.Value))
        {
            // People write -1 for no limit, as setrlimit(2) lets them in C.
            findings.Report(
                number,
                number.Value == -1 ? Repair.ReplaceNumber(RlimitAttribute.Unlimited) : null,
                Name(node),
                $"has the {key} limit {RlimitNumbers.Format(number.Value)}",
                "a whole number from 0 to 18446744073709551615, which stands for no limit");
        }
    }

    private static string Name(SpecObject node) => new OciRlimit(node).Type is { Text.Length: > 0 } type ? $"'{type.Text}'" : "at " + node.Pointer;
}
