using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>RL01: a resource is one of the 16 of getrlimit(2).</summary>
internal static class UnknownRlimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1201",
        Reference = "RL01",
        Severity = RuleSeverity.Error,
        Title = "Unknown rlimit",
        Message = "'{0}' is not a resource of Linux",
        Runsc = ProcessFacts.UnknownRlimit.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Rlimits)
        {
            if (new OciRlimit(node).Type is not { IsConstant: true } type || !RlimitNames.HasForm(type.Text) || RlimitNames.Contains(type.Text))
            {
                continue;
            }

            var nearest = RlimitNames.IsForeign(type.Text) ? null : NearestName.Find(type.Text, RlimitNames.All);
            findings.Report(
                type,
                nearest is null ? null : Repair.Replace(nearest),
                type.Text,
                nearest is null ? "one of the names in getrlimit(2)" : $"'{nearest}'");
        }
    }
}
