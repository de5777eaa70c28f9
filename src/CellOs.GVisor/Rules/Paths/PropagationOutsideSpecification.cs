using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH06: the propagation of mounts is one of the words that the specification lists.</summary>
internal static class PropagationOutsideSpecification
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3208",
        Reference = "PTH06",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Mount propagation is not in the specification",
        Message = "'{0}' is not among the kinds of mount propagation that the OCI specification lists",
        Runsc = PathFacts.RecursivePropagation.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.RootfsPropagation is not { IsConstant: true } word
            || PropagationNames.IsOfSpecification(word.Text)
            || !PropagationNames.IsTakenByRunsc(word.Text))
        {
            return;
        }

        if (word.Text.Length == 0)
        {
            findings.Report(word, Repair.Remove(), word.Text, "Remove it");
            return;
        }

        var plain = word.Text.Substring(1);
        findings.Report(word, Repair.Replace(plain), word.Text, $"Write '{plain}'");
    }
}
