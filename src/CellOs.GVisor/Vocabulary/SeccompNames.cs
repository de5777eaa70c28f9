namespace CellOs.GVisor.Vocabulary;

/// <summary>The words of <c>linux.seccomp</c> (config-linux.md#seccomp).</summary>
internal static class SeccompNames
{
    private static readonly string[] ActionNames =
    [
        "SCMP_ACT_ALLOW", "SCMP_ACT_ERRNO", "SCMP_ACT_KILL", "SCMP_ACT_TRAP", "SCMP_ACT_TRACE", "SCMP_ACT_KILL_PROCESS", "SCMP_ACT_KILL_THREAD",
        "SCMP_ACT_LOG", "SCMP_ACT_NOTIFY",
    ];

    private static readonly string[] OperatorNames =
    [
        "SCMP_CMP_EQ", "SCMP_CMP_NE", "SCMP_CMP_LT", "SCMP_CMP_LE", "SCMP_CMP_GT", "SCMP_CMP_GE", "SCMP_CMP_MASKED_EQ",
    ];

    private static readonly string[] FlagNames =
    [
        "SECCOMP_FILTER_FLAG_TSYNC", "SECCOMP_FILTER_FLAG_LOG", "SECCOMP_FILTER_FLAG_SPEC_ALLOW", "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV",
    ];

    private static readonly string[] ArchitectureNames =
    [
        "SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64", "SCMP_ARCH_X86", "SCMP_ARCH_X32", "SCMP_ARCH_ARM", "SCMP_ARCH_LOONGARCH64", "SCMP_ARCH_M68K", "SCMP_ARCH_MIPS",
        "SCMP_ARCH_MIPS64", "SCMP_ARCH_MIPS64N32", "SCMP_ARCH_MIPSEL", "SCMP_ARCH_MIPSEL64", "SCMP_ARCH_MIPSEL64N32", "SCMP_ARCH_PPC", "SCMP_ARCH_PPC64",
        "SCMP_ARCH_PPC64LE", "SCMP_ARCH_S390", "SCMP_ARCH_S390X", "SCMP_ARCH_SH", "SCMP_ARCH_SHEB", "SCMP_ARCH_PARISC", "SCMP_ARCH_PARISC64", "SCMP_ARCH_RISCV64",
    ];

    public static bool IsAction(string name) => Array.IndexOf(ActionNames, name) >= 0;

    public static string? SuggestAction(string name) => PrefixedName.Suggest(name, "SCMP_ACT_", ActionNames);

    public static bool IsOperator(string name) => Array.IndexOf(OperatorNames, name) >= 0;

    public static string? SuggestOperator(string name) => PrefixedName.Suggest(name, "SCMP_CMP_", OperatorNames);

    public static bool IsFlag(string name) => Array.IndexOf(FlagNames, name) >= 0;

    public static string? SuggestFlag(string name) => PrefixedName.Suggest(name, "SECCOMP_FILTER_FLAG_", FlagNames);

    public static bool IsArchitecture(string name) => Array.IndexOf(ArchitectureNames, name) >= 0;

    public static string? SuggestArchitecture(string name) => PrefixedName.Suggest(name, "SCMP_ARCH_", ArchitectureNames);

    /// <summary>Whether an action says with which errno a call fails.</summary>
    public static bool CarriesErrno(string action) => action is "SCMP_ACT_ERRNO" or "SCMP_ACT_TRACE";

    /// <summary>Whether an action of the specification is one that runsc has.</summary>
    public static bool IsActionOfRunsc(string action) =>
        action is "SCMP_ACT_ALLOW" or "SCMP_ACT_ERRNO" or "SCMP_ACT_KILL" or "SCMP_ACT_TRAP" or "SCMP_ACT_TRACE";

    /// <summary>Whether a call goes on under an action.</summary>
    public static bool LetsThrough(string action) => action is "SCMP_ACT_ALLOW" or "SCMP_ACT_LOG" or "SCMP_ACT_NOTIFY";

    /// <summary>The name of an action; <see langword="null"/> for a value that is no member.</summary>
    public static string? Of(SeccompAction action) =>
        (uint)action <= (uint)SeccompAction.Trace ? ActionNames[(int)action] : null;

    /// <summary>The name of an operator; <see langword="null"/> for a value that is no member.</summary>
    public static string? Of(SeccompComparison comparison) =>
        (uint)comparison < (uint)OperatorNames.Length ? OperatorNames[(int)comparison] : null;
}
