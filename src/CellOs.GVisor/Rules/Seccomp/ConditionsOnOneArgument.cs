using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC14: the conditions of a rule are about different arguments.</summary>
internal static class ConditionsOnOneArgument
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5014",
        Reference = "SEC14",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Two conditions on one argument",
        Message = "The rule has two conditions on the argument {0}",
        Runsc = SeccompFacts.ConditionsOnOneArgument.Text,
        Remedy = "Write a rule for each, so that it says what it does",
        NoRepair = "one condition or the other may be the one that is meant",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var rule in spec.Config.Linux.Seccomp.Syscalls)
        {
            if (Repeated(new OciSyscallRule(rule).Args.Array?.Items) is { } index)
            {
                findings.Report(index, index.Value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static SpecNumber? Repeated(IReadOnlyList<SpecNode>? conditions)
    {
        for (var i = 1; i < conditions?.Count; i++)
        {
            if ((conditions[i] as SpecObject).NumberAt("index") is not { IsConstant: true } index)
            {
                continue;
            }

            for (var j = 0; j < i; j++)
            {
                if ((conditions[j] as SpecObject).NumberAt("index") is { IsConstant: true } earlier && earlier.Value == index.Value)
                {
                    return index;
                }
            }
        }

        return null;
    }
}
