using System.Globalization;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Definition;

/// <summary>A document has egress rules, and a cell no network. The front end reports it where such a document is to be run here.</summary>
internal static class UnenforceableEgress
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0031",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Egress that the cell cannot have",
        Message = "The cell is to reach {0}, but it has no network: nothing here lets through these hosts and no others",
        Remedy = "Leave 'egressRules' out or empty, or run the cell where they are enforced",
        NoRepair = "whether the cell can do without is for a person to say",
    };

    /// <summary>What is asked for.</summary>
    public static string Describe(SpecArray rules) => new ObjectItems(rules) is { Count: 1 } only && FirstHost(only) is { } host
        ? $"'{host}'"
        : string.Format(CultureInfo.InvariantCulture, "{0} hosts", rules.Items.Count);

    private static string? FirstHost(ObjectItems rules)
    {
        foreach (var rule in rules)
        {
            return rule.StringAt("host")?.Text;
        }

        return null;
    }
}
