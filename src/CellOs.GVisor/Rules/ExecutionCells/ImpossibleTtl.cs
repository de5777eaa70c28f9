using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The time to live can be kept to.</summary>
internal static class ImpossibleTtl
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7026",
        Severity = RuleSeverity.Error,
        Title = "Time to live that cannot be kept to",
        Message = "A time to live of {0} seconds {1}",
        Remedy = "Write a number from 1 to 2147483647",
        NoRepair = "how long the cell may live is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).TtlSeconds is { Spelling: null } ttl
            && ttl.IsWithin(0, ulong.MaxValue) && ttl.IsOutside(1, ContractBounds.MaximumTtlSeconds) && !findings.HasErrorFrom(ttl))
        {
            findings.Report(ttl, ttl.Text, ttl.Value == 0 ? "ends the cell before it starts" : "is more than 68 years, which is as good as none");
        }
    }
}
