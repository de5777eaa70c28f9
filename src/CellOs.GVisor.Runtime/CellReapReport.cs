namespace CellOs.GVisor;

/// <summary>What became of the launches in a work directory: see <see cref="CellReaper.ReapAsync"/>.</summary>
/// <param name="Launches">Every launch that was there, in no order.</param>
public sealed record CellReapReport(IReadOnlyList<CellReapedLaunch> Launches)
{
    /// <summary>Whether every launch that is known to have no launcher is gone. Those of which that cannot be told do not count.</summary>
    public bool IsClean => Launches.All(static launch => launch.Verdict is not CellReapVerdict.Incomplete);
}

/// <summary>One launch that was found.</summary>
/// <param name="Directory">Its directory.</param>
/// <param name="ContainerId">Its container id; <see langword="null"/> when it had none yet, or is not known.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Residue">What is left of it, for <see cref="CellReapVerdict.Incomplete"/>.</param>
public sealed record CellReapedLaunch(string Directory, string? ContainerId, CellReapVerdict Verdict, IReadOnlyList<CellResidue> Residue)
{
    /// <summary>The directory, what became of it, and what is left.</summary>
    public override string ToString() => $"{Directory} ({ContainerId ?? "no container"}): {Verdict}{(Residue.Count == 0 ? "" : ": " + string.Join("; ", Residue))}";
}

/// <summary>What is known of a launch's launcher, and what was done.</summary>
public enum CellReapVerdict
{
    /// <summary>The launcher lives. Nothing was touched.</summary>
    Running,

    /// <summary>The launcher is gone, and so is now everything of the launch.</summary>
    Reaped,

    /// <summary>The launcher is gone, but not everything of the launch could be cleared away.</summary>
    Incomplete,

    /// <summary>
    /// Whether there is a launcher cannot be told: the directory is not as a launcher makes it, its record has another form, or its lock
    /// cannot be asked for. Nothing was touched.
    /// </summary>
    CannotTell,
}
