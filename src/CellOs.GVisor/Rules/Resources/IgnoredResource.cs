using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>gVisor: a resource is one that runsc limits.</summary>
internal static class IgnoredResource
{
    /// <summary>The members that some release has no use for: where they stand, and what is known of them.</summary>
    private static readonly (string? Section, string Key, RunscFact Fact)[] Members =
    [
        ("memory", "checkBeforeUpdate", ResourceFacts.CheckBeforeUpdate),
        ("cpu", "burst", ResourceFacts.Burst),
        ("cpu", "idle", ResourceFacts.Idle),
        ("cpu", "realtimeRuntime", ResourceFacts.Realtime),
        ("cpu", "realtimePeriod", ResourceFacts.Realtime),
        (null, "rdma", ResourceFacts.Rdma),
        (null, "unified", ResourceFacts.Unified),
    ];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4125",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Resource that gVisor does not limit",
        Message = "'{0}' has no effect in runsc {1}, the oldest that is to run this cell. {2}",
        Remedy = "Remove it, and do not count on it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.Resources is not { } resources)
        {
            return;
        }

        foreach (var (section, key, fact) in Members)
        {
            var parent = section is null ? resources : resources.ObjectAt(section);
            if (parent?[key] is { } node && AsksForSomething(node) && !fact.IsHonouredBy(spec.Target))
            {
                findings.Report(node, Repair.Remove(), section is null ? key : $"{section}.{key}", spec.Target.ToString(), fact.Text);
            }
        }
    }

    /// <summary>Whether it differs from what is without it.</summary>
    private static bool AsksForSomething(SpecNode node) => node switch
    {
        SpecNumber number => !number.IsWithin(0, 0),
        SpecBoolean flag => flag.Value,
        SpecObject map => map.Members.Count > 0,
        _ => false,
    };
}
