using CellOs.GVisor;

namespace CellOs.GVisor.Runtime.Tests.Generated;

/// <summary>Gives back what it gets.</summary>
[Cell("echoes")]
[Process("/bin/sh", "-c", "printf '%s' \"$1\"; printf '%s' \"$VALUE\" >&2; read line < /data/file", "sh")]
[Rootfs("rootfs")]
[Lifetime(TtlSeconds = 60)]
internal sealed partial class Echoes
{
    [Argument]
    public required string Argument { get; init; }

    [EnvironmentVariable("VALUE")]
    public required string Value { get; init; }

    [BindMount("/data")]
    public required string Data { get; init; }
}

/// <summary>Has as little memory as it is told.</summary>
[Cell("starves")]
[Process("/bin/true")]
[Rootfs("rootfs")]
internal sealed partial class Starves
{
    [Limit(CellLimit.MemoryBytes)]
    public required long Memory { get; init; }
}
