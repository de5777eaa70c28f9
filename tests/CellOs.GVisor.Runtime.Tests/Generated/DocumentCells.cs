using CellOs.GVisor;

namespace CellOs.GVisor.Runtime.Tests.Generated;

/// <summary>Is declared from an ExecutionCell document, with what the contract has no word for. It tells from inside what it got.</summary>
[CellDocument("Generated/report.cell.json")]
[Tmpfs("/data", SizeBytes = 1 << 20)]
internal sealed partial class Report
{
    [Argument]
    public required string Day { get; init; }

    [Secret("/run/secrets/token", Alias = "REPORT_TOKEN")]
    public required string Token { get; init; }

    [Correlation(CellCorrelation.ExternalRunId)]
    public string? Run { get; init; }
}

/// <summary>Is declared by attributes, and handed to a supervisor as a document.</summary>
[Cell("handed-over")]
[Process("/bin/sh", "-c", """
    echo args "$@"
    echo cwd $(pwd)
    echo token "$TOKEN"
    """, "sh", WorkingDirectory = "/tmp")]
[Rootfs("rootfs")]
[Limits(MemoryBytes = 256 << 20)]
[Lifetime(TtlSeconds = 60)]
internal sealed partial class HandedOver
{
    [Argument]
    public required string Text { get; init; }

    [Secret(EnvironmentVariable = "TOKEN")]
    public required string Token { get; init; }
}
