using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The program's time ends before the cell's does.</summary>
internal static class TimeoutBeyondTtl
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7028",
        Severity = RuleSeverity.Info,
        Title = "Timeout longer than the time to live",
        Message = "The timeout of {0} milliseconds is never reached: the cell lives for {1} seconds",
        Remedy = "Write less, or leave it out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document)
        {
            return;
        }

        var cell = new ExecutionCell(document);
        if (cell.TtlSeconds is { Presence: null } ttl && ttl.IsWithin(1, ContractBounds.MaximumTtlSeconds)
            && cell.TimeoutMs is { } timeout && timeout.IsWithin((ttl.Value * 1000) + 1, ContractBounds.MaximumTimeoutMs))
        {
            findings.Report(timeout, Repair.Remove(), timeout.Text, ttl.Text);
        }
    }
}
