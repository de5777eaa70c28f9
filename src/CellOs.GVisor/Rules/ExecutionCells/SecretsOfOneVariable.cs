using CellOs.GVisor.Model;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>No two secrets are read from one environment variable of the broker.</summary>
internal static class SecretsOfOneVariable
{
    /// <summary>Beyond this many entries a table is worth its allocation: comparing each with each takes too long.</summary>
    private const int LargestToCompare = 64;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL7035",
        Severity = RuleSeverity.Warning,
        Title = "Two secrets from one variable",
        Message = "The environment broker reads the secrets '{0}' and '{1}' both from the variable '{2}', so that they have one value",
        Remedy = "Use names that differ in more than letter case",
        NoRepair = "which of them is to have another name is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document || !UnusualSecretVariable.IsEnvironmentDelivery(new(document))
            || new ExecutionCell(document).SecretRefs.Array?.Items is not { } items)
        {
            return;
        }

        var table = items.Count > LargestToCompare ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) : null;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is SpecString { IsConstant: true, Presence: null } alias
                && (table is null ? FirstOfVariable(alias.Text, items, i) : FirstOfVariable(alias.Text, table)) is { } first && first != alias.Text)
            {
                findings.Report(alias, Shown.Text(first), Shown.Text(alias.Text), Shown.Text(SecretVariable.OfBroker(first)));
            }
        }
    }

    private static string? FirstOfVariable(string alias, IReadOnlyList<SpecNode> items, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (items[i] is SpecString { IsConstant: true, Presence: null } earlier && SecretVariable.AreSame(earlier.Text, alias))
            {
                return earlier.Text;
            }
        }

        return null;
    }

    private static string? FirstOfVariable(string alias, Dictionary<string, string> table)
    {
        if (table.TryGetValue(alias, out var first))
        {
            return first;
        }

        table.Add(alias, alias);
        return null;
    }
}
