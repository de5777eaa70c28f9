using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>maxMemoryMaxBytes: no program has more memory, nor as much as it likes.</summary>
internal static class MemoryBeyondPolicy
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7102",
        Severity = RuleSeverity.Error,
        Title = "Memory beyond the policy",
        Message = "{0}, and policy pack '{1}' allows {2} bytes",
        Remedy = "Write {2} or less in 'memoryMaxBytes'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (pack.MaxMemoryMaxBytes is not { IsConstant: true } most || new ExecutionCell(spec.ExecutionCell!) is not { Run: { } run } cell)
            {
                continue;
            }

            if (cell.MemoryMaxBytes is { } limit)
            {
                if (limit.IsAbove(most.Value))
                {
                    findings.Report(limit, Repair.ReplaceNumber(most.Value), $"The limit is {limit.Text} bytes of memory", Shown.Text(pack.Name), most.Text);
                }
            }
            else if (cell.Limits is { } limits)
            {
                // Of another type, it is an error already.
                if (limits.Lacks("memoryMaxBytes"))
                {
                    findings.ReportAbsent(limits, "memoryMaxBytes", Repair.AddMember(most.Text), "The memory is not limited", Shown.Text(pack.Name), most.Text);
                }
            }
            else if (run.Lacks("limits"))
            {
                findings.ReportAbsent(run, "limits", Repair.AddMember($"{{\"memoryMaxBytes\":{most.Text}}}"), "The memory is not limited", Shown.Text(pack.Name), most.Text);
            }
        }
    }
}
