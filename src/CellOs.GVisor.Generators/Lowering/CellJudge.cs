using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Lowering;

/// <summary>Judges a lowered cell by every rule.</summary>
internal static class CellJudge
{
    /// <summary>What the rules find. What stands in a file that a tool made is judged as mildly as the file by itself would be.</summary>
    public static IEnumerable<Finding> Judge(LoweredCell cell)
    {
        if (cell.IsWithoutFile)
        {
            return [];
        }

        var findings = RuleEngine.Judge(cell.Spec);
        return cell.IsFromImport ? findings.Select(Milder)
            : cell.IsFromDocument ? findings.Select(DocumentPlace.Of)
            : findings;
    }

    private static Finding Milder(Finding finding) =>
        finding.Origin is TextOrigin && finding.Rule.ImportedSeverity is { } severity ? finding with { Severity = severity } : finding;
}
