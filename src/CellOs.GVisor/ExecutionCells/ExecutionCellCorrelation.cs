using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary><c>spec.correlation</c>: what the caller knows a run by. Every member may be absent.</summary>
public sealed record ExecutionCellCorrelation
{
    /// <summary><c>platform</c>: the runner, in free form.</summary>
    public string? Platform { get; init; }

    /// <summary><c>externalRunId</c>: the caller's id of the run.</summary>
    public string? ExternalRunId { get; init; }

    /// <summary><c>externalJobId</c>: the caller's id of the job.</summary>
    public string? ExternalJobId { get; init; }

    /// <summary><c>tenantId</c>: without <c>.</c>, <c>*</c>, <c>&gt;</c> and white space, which NATS subjects reserve.</summary>
    public string? TenantId { get; init; }

    /// <summary><c>labels</c>.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary><c>correlationId</c>.</summary>
    public string? CorrelationId { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
