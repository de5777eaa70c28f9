using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>maxRunTimeoutMs: no program runs longer, by its timeout or, where it has none, by the cell's time to live.</summary>
internal static class TimeoutBeyondPolicy
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7103",
        Severity = RuleSeverity.Error,
        Title = "Timeout beyond the policy",
        Message = "{0}, and policy pack '{1}' allows {2} milliseconds",
        Remedy = "Write {2} or less in 'timeoutMs'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (pack.MaxRunTimeoutMs is not { IsConstant: true } most || new ExecutionCell(spec.ExecutionCell!) is not { Run: { } run } cell)
            {
                continue;
            }

            if (cell.TimeoutMs is { } timeout)
            {
                if (timeout.IsAbove(most.Value))
                {
                    findings.Report(timeout, Repair.ReplaceNumber(most.Value), $"The timeout is {timeout.Text} milliseconds", Shown.Text(pack.Name), most.Text);
                }
            }
            else if (run.Lacks("timeoutMs") && cell.TtlSeconds is { } ttl && ttl.IsAbove(most.Value / 1000))
            {
                findings.ReportAbsent(
                    run, "timeoutMs", Repair.AddMember(most.Text), $"Without a timeout the program may run for {ttl.Text} seconds", Shown.Text(pack.Name), most.Text);
            }
        }
    }
}
