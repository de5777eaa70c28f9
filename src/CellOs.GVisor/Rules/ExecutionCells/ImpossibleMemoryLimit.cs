using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The memory limit can be set.</summary>
internal static class ImpossibleMemoryLimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7029",
        Severity = RuleSeverity.Error,
        Title = "Memory limit that cannot be set",
        Message = "A limit of {0} bytes of memory {1}",
        Remedy = "Write what the program needs, at most 9223372036854775807, or leave it out for no limit",
        NoRepair = "how much the cell may use is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).MemoryMaxBytes is { Spelling: null } limit
            && limit.IsWithin(0, ulong.MaxValue) && limit.IsOutside(1, ContractBounds.MaximumMemoryBytes) && !findings.HasErrorFrom(limit))
        {
            findings.Report(limit, limit.Text, limit.Value == 0 ? "leaves nothing to run in" : "is more than the kernel can count");
        }
    }
}
