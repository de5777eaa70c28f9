using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The share of processor time can be set: the kernel's bounds of quota and period.</summary>
internal static class ImpossibleCpuMax
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7030",
        Severity = RuleSeverity.Error,
        Title = "Processor time that cannot be set",
        Message = "The {0} of {1} microseconds is out of the kernel's range",
        Remedy = "Write {2}",
        NoRepair = "what share of a processor is meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).CpuMax is { } processor)
        {
            CheckNumber(processor.NumberAt("quotaMicros"), "quota", ContractBounds.MaximumQuotaMicros, "1000 or more", findings);
            CheckNumber(processor.NumberAt("periodMicros"), "period", ContractBounds.MaximumPeriodMicros, "a number from 1000 to 1000000, such as 100000", findings);
        }
    }

    private static void CheckNumber(SpecNumber? number, string what, long largest, string remedy, FindingList findings)
    {
        if (number is { Spelling: null } && number.IsWithin(0, ulong.MaxValue) && number.IsOutside(ContractBounds.MinimumCpuMicros, largest) && !findings.HasErrorFrom(number))
        {
            findings.Report(number, what, number.Text, remedy);
        }
    }
}
