using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.ExecutionCells;
using CellOs.GVisor.Rules.Policy;

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

        var findings = Judge(cell.Spec).Where(finding => !IsBesideThePoint(finding, cell));
        return cell.IsFromImport ? findings.Select(Milder)
            : cell.IsFromDocument ? findings.Select(DocumentPlace.Of)
            : findings;
    }

    /// <summary>What the rules find in a cell whose policy packs the front end has looked up: it has said already which of them it has not found.</summary>
    public static IEnumerable<Finding> Judge(CellSpec spec) => RuleEngine.Judge(spec).Where(static finding => finding.Rule != PackNotGiven.Rule);

    private static Finding Milder(Finding finding) =>
        finding.Origin is TextOrigin && finding.Rule.ImportedSeverity is { } severity ? finding with { Severity = severity } : finding;

    /// <summary>
    /// Whether it is found in the document beside the configuration, and need not be told: it is in what the lowering has an error of already, or it
    /// matters to other backends than the one that these attributes are for.
    /// </summary>
    private static bool IsBesideThePoint(Finding finding, LoweredCell cell) =>
        RuleCatalog.Contract.Contains(finding.Rule) &&
        ((finding.Rule == ArgvTooLarge.Rule && !cell.IsFromDocument) ||
            cell.Findings.Any(other => other.Severity == RuleSeverity.Error && other.Origin is not null && other.Origin.Equals(finding.Origin)));
}
