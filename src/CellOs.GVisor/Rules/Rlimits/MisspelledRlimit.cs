using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>RL04: a resource is written as the specification writes it: RLIMIT_ and upper-case letters.</summary>
internal static class MisspelledRlimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1205",
        Reference = "RL04",
        Severity = RuleSeverity.Error,
        Title = "Rlimit not written as RLIMIT_NAME",
        Message = "'{0}' is not of the form RLIMIT_NAME",
        Runsc = ProcessFacts.MisspelledRlimit.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Rlimits)
        {
            if (new OciRlimit(node).Type is not { IsConstant: true } type || RlimitNames.HasForm(type.Text))
            {
                continue;
            }

            var meant = RlimitNames.TryNormalize(type.Text, out var name) ? name : NearestName.Find(type.Text, RlimitNames.All);
            findings.Report(
                type,
                meant is null ? null : Repair.Replace(meant),
                type.Text,
                meant is null ? "one of the names in getrlimit(2)" : $"'{meant}'");
        }
    }
}
