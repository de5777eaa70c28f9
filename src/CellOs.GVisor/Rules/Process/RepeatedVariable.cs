using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC08: an environment variable is set once.</summary>
internal static class RepeatedVariable
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1008",
        Reference = "PRC08",
        Severity = RuleSeverity.Warning,
        Title = "Environment variable set twice",
        Message = "The environment variable '{0}' is set again further down, so this value has no effect",
        Runsc = ProcessFacts.RepeatedVariable.Text,
        Remedy = "Remove this one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var entries = spec.Config.Process.Env.Array?.Items;
        for (var i = 0; i < entries?.Count; i++)
        {
            if (entries[i] is SpecString node && IsSetAgain(new EnvironmentEntry(node), entries, i + 1))
            {
                findings.Report(node, Repair.Remove(), new EnvironmentEntry(node).Name);
            }
        }
    }

    /// <summary>Whether a later entry sets the variable for certain: one that may be left out is an override, not a slip.</summary>
    private static bool IsSetAgain(EnvironmentEntry entry, IReadOnlyList<SpecNode> entries, int start)
    {
        for (var i = start; i < entries.Count; i++)
        {
            if (entries[i] is SpecString { Presence: null } later && new EnvironmentEntry(later).IsNamedAs(entry))
            {
                return true;
            }
        }

        return false;
    }
}
