using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A secret, an artifact's name and an egress rule stand once in their lists.</summary>
internal static class RepeatedEntry
{
    /// <summary>Beyond this many entries a table is worth its allocation: comparing each with each takes too long.</summary>
    private const int LargestToCompare = 64;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL7032",
        Severity = RuleSeverity.Error,
        Title = "Repeated entry in a document",
        Message = "{0} is listed before",
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document)
        {
            return;
        }

        var cell = new ExecutionCell(document);
        CheckList(cell.SecretRefs.Array, static entry => entry is SpecString { IsConstant: true } alias ? new(alias.Text) : null, findings);
        CheckList(cell.EgressRules.Array, static entry => entry is SpecObject rule ? KeyOfEgress(rule) : null, findings);
        CheckList(cell.Artifacts.Array, static entry => (entry as SpecObject).StringAt("name") is { IsConstant: true } name ? new(name.Text) : null, findings);
    }

    private static void CheckList(SpecArray? array, Func<SpecNode, EntryKey?> keyOf, FindingList findings)
    {
        var items = array?.Items;
        var earlier = items?.Count > LargestToCompare ? new HashSet<EntryKey>() : null;
        for (var i = 0; i < items?.Count; i++)
        {
            if (items[i].Presence is null && keyOf(items[i]) is { } key && (earlier is not null ? !earlier.Add(key) : StandsBefore(key, items, i, keyOf)))
            {
                Report(items[i], key.Name, findings);
            }
        }
    }

    private static bool StandsBefore(EntryKey key, IReadOnlyList<SpecNode> items, int index, Func<SpecNode, EntryKey?> keyOf)
    {
        for (var i = 0; i < index; i++)
        {
            if (items[i].Presence is null && keyOf(items[i]) is { } other && other == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An egress rule is the same as a whole. One with members that are not known here is like no other.</summary>
    private static EntryKey? KeyOfEgress(SpecObject rule) => rule.StringAt("host") is { IsConstant: true } host && IsWhole(rule)
        ? new(host.Text, rule.NumberAt("port")?.Value, rule.StringAt("protocol")?.Text)
        : null;

    private static bool IsWhole(SpecObject rule)
    {
        var members = rule.Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is not ({ Key: "host", Value: SpecString } or { Key: "port", Value: SpecNumber { IsConstant: true, Presence: null } }
                or { Key: "protocol", Value: SpecString { IsConstant: true, Presence: null } }))
            {
                return false;
            }
        }

        return true;
    }

    private static void Report(SpecNode entry, string name, FindingList findings)
    {
        switch (entry)
        {
            case SpecString:
                findings.Report(entry, Repair.Remove(), $"The secret '{Shown.Text(name)}'", "Remove this one");
                break;
            case SpecObject artifact when artifact["name"] is { } named:
                findings.Report(named, repair: null, $"An artifact '{Shown.Text(name)}'", "Give this one another name: its file would overwrite the other's");
                break;
            default:
                findings.Report(entry, Repair.Remove(), $"The egress rule for '{Shown.Text(name)}'", "Remove this one");
                break;
        }
    }
    /// <summary>What an entry is the same by, where that is known at build time.</summary>
    private readonly record struct EntryKey(string Name, decimal? Port = null, string? Protocol = null);
}
