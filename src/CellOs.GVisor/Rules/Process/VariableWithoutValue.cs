using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC06: an entry of the environment has a name and a value.</summary>
internal static class VariableWithoutValue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1006",
        Reference = "PRC06",
        Severity = RuleSeverity.Error,
        Title = "Environment variable without a value",
        Message = "The environment entry {0} has no '='",
        Runsc = ProcessFacts.VariableWithoutValue.Text,
        Remedy = "Write NAME=VALUE; the value may be empty",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Env)
        {
            if (!node.IsConstant || new EnvironmentEntry(node).HasName)
            {
                continue;
            }

            // Where more than a name stands there, the rest may be a value with a wrong separator: it is not shown.
            var length = 0;
            while (length < node.Text.Length && EnvironmentEntry.IsNameCharacter(node.Text[length]))
            {
                length++;
            }

            var isName = length > 0 && length == node.Text.Length;
            findings.Report(
                node,
                isName ? Repair.AddValue("") : null,
                length == 0 ? "at " + node.Pointer : $"'{node.Text.Substring(0, length)}'");
        }
    }
}
