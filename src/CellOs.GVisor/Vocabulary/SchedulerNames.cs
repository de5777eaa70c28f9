namespace CellOs.GVisor.Vocabulary;

/// <summary>The words of <c>process.scheduler</c> and <c>process.ioPriority</c> (sched(7), ioprio_set(2)).</summary>
internal static class SchedulerNames
{
    private static readonly string[] PolicyNames =
        ["SCHED_OTHER", "SCHED_FIFO", "SCHED_RR", "SCHED_BATCH", "SCHED_ISO", "SCHED_IDLE", "SCHED_DEADLINE"];

    private static readonly string[] FlagNames =
    [
        "SCHED_FLAG_RESET_ON_FORK", "SCHED_FLAG_RECLAIM", "SCHED_FLAG_DL_OVERRUN", "SCHED_FLAG_KEEP_POLICY", "SCHED_FLAG_KEEP_PARAMS",
        "SCHED_FLAG_UTIL_CLAMP_MIN", "SCHED_FLAG_UTIL_CLAMP_MAX",
    ];

    private static readonly string[] IoClassNames = ["IOPRIO_CLASS_RT", "IOPRIO_CLASS_BE", "IOPRIO_CLASS_IDLE"];

    public static bool IsPolicy(string name) => Array.IndexOf(PolicyNames, name) >= 0;

    public static string? SuggestPolicy(string name) => PrefixedName.Suggest(name, "SCHED_", PolicyNames);

    public static bool IsFlag(string name) => Array.IndexOf(FlagNames, name) >= 0;

    public static string? SuggestFlag(string name) => PrefixedName.Suggest(name, "SCHED_FLAG_", FlagNames);

    public static bool IsIoClass(string name) => Array.IndexOf(IoClassNames, name) >= 0;

    public static string? SuggestIoClass(string name) => PrefixedName.Suggest(name, "IOPRIO_CLASS_", IoClassNames);
}
