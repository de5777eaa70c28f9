namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>The rules on how the kernel schedules the program, its input and output, and its processors.</summary>
internal static class SchedulingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownSchedulerPolicy.Rule,
        NiceOutOfRange.Rule,
        ImpossibleSchedulerPriority.Rule,
        DeadlineOfAnotherPolicy.Rule,
        UnknownSchedulerFlag.Rule,
        IgnoredScheduler.Rule,
        ImpossibleDeadline.Rule,
        UnknownIoPriorityClass.Rule,
        IoPriorityOutOfRange.Rule,
        IgnoredIoPriority.Rule,
        MalformedCpuAffinity.Rule,
        IgnoredCpuAffinity.Rule,
    ];
}
