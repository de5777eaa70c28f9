namespace CellOs.GVisor.Differential.Running;

/// <summary>How a cell fared on a release.</summary>
internal enum Fate
{
    /// <summary>The probe ran to its end.</summary>
    Ran,

    /// <summary>The probe began and did not end.</summary>
    Died,

    /// <summary>runsc said no.</summary>
    Refused,

    /// <summary>The sandbox or runsc crashed.</summary>
    Crashed,

    /// <summary>Nothing came in time.</summary>
    Hung,
}

/// <summary>A cell on a release.</summary>
/// <param name="Release">The release.</param>
/// <param name="Fate">How it fared.</param>
/// <param name="Report">What the probe said.</param>
/// <param name="Hooks">The kinds of hooks that ran, in their order.</param>
/// <param name="Note">The exit code and runsc's own words.</param>
internal sealed record SandboxRun(RunscRelease Release, Fate Fate, ProbeReport Report, IReadOnlyList<string> Hooks, string Note);
