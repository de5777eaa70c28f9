using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The program's time can be kept to.</summary>
internal static class ImpossibleRunTimeout
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7027",
        Severity = RuleSeverity.Error,
        Title = "Timeout that cannot be kept to",
        Message = "A timeout of {0} milliseconds {1}",
        Remedy = "Write a number from 1 to 2147483647000, or leave it out: the time to live holds as well",
        NoRepair = "how long the program may run is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).TimeoutMs is { Spelling: null } timeout
            && timeout.IsWithin(0, ulong.MaxValue) && timeout.IsOutside(1, ContractBounds.MaximumTimeoutMs) && !findings.HasErrorFrom(timeout))
        {
            findings.Report(timeout, timeout.Text, timeout.Value == 0 ? "ends the program before it starts" : "is more than 68 years, which is as good as none");
        }
    }
}
