using CellOs.GVisor.Runsc;

namespace CellOs.GVisor.Model;

/// <summary>How runsc is to be started. <see cref="Origins"/> says where each was asked for.</summary>
internal sealed class RunscSettings
{
    public RunscPlatform Platform { get; init; }

    public RunscNetwork Network { get; init; }

    public RunscOverlay Overlay { get; init; }

    public RunscFileAccess RootFileAccess { get; init; }

    public RunscFileAccess MountFileAccess { get; init; }

    public RunscHostSockets HostSockets { get; init; }

    public bool NetRaw { get; init; }

    public bool OciSeccomp { get; init; }

    public bool IgnoreCgroups { get; init; }

    /// <summary>The flags that were asked for by name, in the order they were written.</summary>
    public List<RequestedFlag> Flags { get; init; } = [];

    /// <summary>The origin of each setting that was written out, by its name.</summary>
    public IReadOnlyDictionary<string, Origin> Origins { get; init; } = new Dictionary<string, Origin>();

    /// <summary>Whether a switch is turned on by name; the last one counts.</summary>
    public bool TurnsOn(string flag)
    {
        for (var i = Flags.Count - 1; i >= 0; i--)
        {
            if (Flags[i].Name == flag)
            {
                return RunscFlagValue.IsTrue(Flags[i].Value);
            }
        }

        return false;
    }

    /// <summary>Where a setting was written out; <see langword="null"/> if it was not.</summary>
    public Origin? OriginOf(string setting) => Origins.TryGetValue(setting, out var origin) ? origin : null;
}
