using System.Text.Json.Serialization;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Supervision;

/// <summary>Data of <see cref="CellEventTypes.LifecycleStarted"/>.</summary>
internal sealed record StartedData(string CellId, string SpecId, string? RunId)
{
    public string? KernelDigestSha256 { get; init; }

    public string? RootfsDigestSha256 { get; init; }

    public string? FirecrackerDigestSha256 { get; init; }
}

/// <summary>Data of <see cref="CellEventTypes.CommandCompleted"/>.</summary>
internal sealed record CompletedData(string CellId, [property: JsonPropertyName("exit_code")] int ExitCode);

/// <summary>Data of <see cref="CellEventTypes.ComplianceSummary"/>.</summary>
internal sealed record ComplianceData(string CellId, string SpecId, string? RunId)
{
    public ulong? LifetimeTtlSeconds { get; init; }

    public required int EgressRuleCount { get; init; }

    public SecretDelivery? SecretDeliveryMode { get; init; }

    public string? PolicyPackId { get; init; }

    public string? PolicyPackVersion { get; init; }

    public string? PolicyPackBundleDigest { get; init; }

    public ExecutionCellPlacement? Placement { get; init; }

    public int? CommandExitCode { get; init; }

    public ExecutionCellCorrelation? Correlation { get; init; }
}

/// <summary>Data of <see cref="CellEventTypes.LifecycleDestroyed"/>.</summary>
internal sealed record DestroyedData(string CellId, CellLifecycleOutcome Outcome, CellTerminalState? TerminalState);

/// <summary>How the data of events is written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StartedData))]
[JsonSerializable(typeof(CompletedData))]
[JsonSerializable(typeof(ComplianceData))]
[JsonSerializable(typeof(DestroyedData))]
internal sealed partial class CellEventJson : JsonSerializerContext;
