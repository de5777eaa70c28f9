using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>requireResourceLimits: memory and processor time of a program are limited.</summary>
internal static class NoResourceLimits
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7108",
        Severity = RuleSeverity.Error,
        Title = "Limits that the policy demands are missing",
        Message = "The {0} not limited, and policy pack '{1}' demands it",
        Remedy = "Write {2}",
        NoRepair = "how much the cell may use is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (!pack.Demands("requireResourceLimits") || new ExecutionCell(spec.ExecutionCell!) is not { Run: { } run } cell)
            {
                continue;
            }

            if (cell.Limits is { } limits)
            {
                Demand(limits, "memoryMaxBytes", "memory is", pack, findings);
                Demand(limits, "cpuMax", "processor time is", pack, findings);
            }
            else if (run.Lacks("limits"))
            {
                findings.ReportAbsent(run, "limits", repair: null, "program's resources are", Shown.Text(pack.Name), "'limits' with 'memoryMaxBytes' and 'cpuMax'");
            }
        }
    }

    private static void Demand(SpecObject limits, string key, string what, PolicyDocument pack, FindingList findings)
    {
        if (limits.Lacks(key))
        {
            findings.ReportAbsent(limits, key, repair: null, what, Shown.Text(pack.Name), $"'{key}'");
        }
    }
}
