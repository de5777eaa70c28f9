using CellOs.GVisor.Model;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>
/// Draws how runsc is to be started. Left out is what the machine cannot do: the platform kvm, and the network of the sandbox, for which
/// neither release starts on a kernel of 2024 and later.
/// </summary>
internal static class SettingsChoice
{
    private static readonly Dictionary<string, Origin> WrittenOut = typeof(RunscSettings).GetProperties()
        .ToDictionary(static property => property.Name, static _ => (Origin)new Drawn());

    public static RunscSettings Draw(Choices choices) => new()
    {
        Origins = WrittenOut,
        Platform = choices.Chance(85) ? RunscPlatform.Default : choices.Pick(RunscPlatform.Ptrace, RunscPlatform.Ptrace, RunscPlatform.Systrap),
        Network = choices.Chance(94) ? RunscNetwork.None : RunscNetwork.Host,
        Overlay = choices.Chance(80)
            ? RunscOverlay.Default
            : choices.Pick(RunscOverlay.None, RunscOverlay.RootMemory, RunscOverlay.AllMemory, RunscOverlay.RootSelf),
        RootFileAccess = choices.Chance(92) ? RunscFileAccess.Default : choices.Pick(RunscFileAccess.Exclusive, RunscFileAccess.Shared),
        MountFileAccess = choices.Chance(92) ? RunscFileAccess.Default : choices.Pick(RunscFileAccess.Exclusive, RunscFileAccess.Shared),
        HostSockets = choices.Chance(92) ? RunscHostSockets.None : choices.Pick(RunscHostSockets.Open, RunscHostSockets.Create, RunscHostSockets.All),
        NetRaw = choices.Chance(20),
        OciSeccomp = choices.Chance(40),
        IgnoreCgroups = choices.Rarely(5),
    };

    /// <summary>Every setting counts as asked for.</summary>
    private sealed record Drawn : Origin;
}
