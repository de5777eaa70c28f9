using CellOs.GVisor;

namespace CellOs.GVisor.Runtime.Tests.Generated;

/// <summary>Waits.</summary>
[Cell("waits")]
[Process("/bin/sleep", "1000")]
[Rootfs("rootfs")]
[Lifetime(TtlSeconds = 60)]
internal sealed partial class Waits;

/// <summary>Does what a script says.</summary>
[Cell("takes-script")]
[Process("/bin/sh", "-c")]
[Rootfs("rootfs")]
internal sealed partial class TakesScript
{
    [Argument]
    public required string Script { get; init; }
}

/// <summary>Has a program that is not there.</summary>
[Cell("lacks-program")]
[Process("/no/such/program")]
[Rootfs("rootfs")]
internal sealed partial class LacksProgram;
