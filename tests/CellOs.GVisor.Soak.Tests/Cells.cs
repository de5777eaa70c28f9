using CellOs.GVisor;

namespace CellOs.GVisor.Soak;

/// <summary>Runs a script.</summary>
[Cell("soak")]
[Process("/bin/sh", "-c")]
[Rootfs("rootfs")]
[Tmpfs("/tmp", SizeBytes = 256 << 20)]
[Lifetime(TtlSeconds = 900)]
internal sealed partial class Scripted
{
    [Argument]
    public required string Script { get; init; }

    [Limit(CellLimit.MemoryBytes)]
    public long? MemoryBytes { get; init; }

    [Limit(CellLimit.Pids)]
    public long? Pids { get; init; }

    [BindMount("/data")]
    public string? Data { get; init; }

    [Secret("/run/secrets/token")]
    public string? Token { get; init; }
}

/// <summary>Runs a script for a second.</summary>
[Cell("soak-brief")]
[Process("/bin/sh", "-c", "echo up; sleep 1000")]
[Rootfs("rootfs")]
[Lifetime(TtlSeconds = 1)]
internal sealed partial class Brief;

/// <summary>Runs a program that is not there.</summary>
[Cell("soak-not-there")]
[Process("/bin/not-there")]
[Rootfs("rootfs")]
[Lifetime(TtlSeconds = 900)]
internal sealed partial class NotThere;
