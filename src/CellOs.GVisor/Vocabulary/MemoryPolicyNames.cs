namespace CellOs.GVisor.Vocabulary;

/// <summary>The words of <c>linux.memoryPolicy</c> (set_mempolicy(2)).</summary>
internal static class MemoryPolicyNames
{
    private static readonly string[] ModeNames =
    [
        "MPOL_DEFAULT", "MPOL_BIND", "MPOL_INTERLEAVE", "MPOL_WEIGHTED_INTERLEAVE", "MPOL_PREFERRED", "MPOL_PREFERRED_MANY", "MPOL_LOCAL",
    ];

    private static readonly string[] FlagNames = ["MPOL_F_NUMA_BALANCING", "MPOL_F_RELATIVE_NODES", "MPOL_F_STATIC_NODES"];

    public static bool IsMode(string name) => Array.IndexOf(ModeNames, name) >= 0;

    public static string? SuggestMode(string name) => PrefixedName.Suggest(name, "MPOL_", ModeNames);

    public static bool IsFlag(string name) => Array.IndexOf(FlagNames, name) >= 0;

    public static string? SuggestFlag(string name) => PrefixedName.Suggest(name, "MPOL_F_", FlagNames);

    /// <summary>Whether a mode takes no nodes.</summary>
    public static bool TakesNoNodes(string mode) => mode is "MPOL_DEFAULT" or "MPOL_LOCAL";

    /// <summary>Whether a mode is nothing without nodes.</summary>
    public static bool NeedsNodes(string mode) => mode is "MPOL_BIND" or "MPOL_INTERLEAVE" or "MPOL_WEIGHTED_INTERLEAVE" or "MPOL_PREFERRED_MANY";
}
