namespace CellOs.GVisor.Vocabulary;

internal enum MountOptionKind
{
    /// <summary>Sets or clears one flag of the mount.</summary>
    Flag,

    /// <summary><c>bind</c>, <c>rbind</c>: what makes a mount a bind mount.</summary>
    Bind,

    /// <summary>One of the eight propagation words; a mount takes one at most.</summary>
    Propagation,

    /// <summary>The form of a flag for the mount and all below it; needs Linux 5.12.</summary>
    Recursive,

    /// <summary><c>idmap</c>, <c>ridmap</c>.</summary>
    IdMap,

    /// <summary><c>defaults</c>, <c>remount</c>, <c>tmpcopyup</c>.</summary>
    Special,
}

/// <summary>What the option table of the specification asks of a runtime.</summary>
internal enum MountOptionRequirement
{
    Must,
    Should,
    May,

    /// <summary>Not in the table.</summary>
    Unlisted,
}

/// <summary>What gVisor makes of a mount option.</summary>
internal enum GVisorMountOption
{
    /// <summary>It has its effect.</summary>
    Honoured,

    /// <summary>It has no effect of its own and asks for what happens anyway, so nothing is lost.</summary>
    Accepted,

    /// <summary>It is left out; the only trace is a line in the debug log.</summary>
    Ignored,

    /// <summary>runsc does not start.</summary>
    Refused,
}

/// <param name="Name">The word.</param>
/// <param name="Kind">What sort of option it is.</param>
/// <param name="Opposite">The word that undoes it. Propagation words have none: each contradicts the seven others.</param>
/// <param name="SinceOciVersion">
/// 1.0.0 for the words of mount(8), which the specification named as its vocabulary until its own table came in 1.1.0; else the version of the table that has it.
/// </param>
/// <param name="Requirement">What the table asks of a runtime.</param>
/// <param name="IsDefault">Whether it asks for what a Linux mount does anyway.</param>
/// <param name="IsParsedByRunsc">
/// Whether it is among the words that runsc knows. Others on a bind mount are refused before <see cref="MountOptionTable.UnknownWordsSkippedSince"/> and skipped since.
/// </param>
/// <param name="GVisor">What the newest release of gVisor makes of it on a bind mount.</param>
/// <param name="GVisorSince">The release that brought <paramref name="GVisor"/>; before, the option was ignored. The default value for always.</param>
internal readonly record struct MountOptionInfo(
    string Name,
    MountOptionKind Kind,
    string? Opposite,
    string SinceOciVersion,
    MountOptionRequirement Requirement,
    bool IsDefault,
    bool IsParsedByRunsc,
    GVisorMountOption GVisor,
    RunscRelease GVisorSince = default)
{
    /// <summary>What a release of gVisor makes of it.</summary>
    public GVisorMountOption VerdictOf(RunscRelease release, bool onBind)
    {
        if (onBind && !IsParsedByRunsc && release < MountOptionTable.UnknownWordsSkippedSince)
        {
            return GVisorMountOption.Refused;
        }

        if (!onBind && Kind == MountOptionKind.Propagation)
        {
            return GVisorMountOption.Ignored;
        }

        return release < GVisorSince ? GVisorMountOption.Ignored : GVisor;
    }
}
