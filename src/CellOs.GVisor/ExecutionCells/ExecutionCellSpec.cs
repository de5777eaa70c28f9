using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary><c>spec</c> of an <see cref="ExecutionCellDocument"/>.</summary>
public sealed record ExecutionCellSpec
{
    /// <summary><c>id</c>: the cell's name, a portable identifier: an ASCII letter or digit, then those, <c>.</c>, <c>_</c> and <c>-</c>; at most 128 characters, without <c>..</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>authority</c>: what the cell may reach.</summary>
    public ExecutionCellAuthority? Authority { get; init; }

    /// <summary><c>lifetime</c>: how long the cell may live.</summary>
    public ExecutionCellLifetime? Lifetime { get; init; }

    /// <summary><c>run</c>: the program; <see langword="null"/> for a cell that only exports.</summary>
    public ExecutionCellRun? Run { get; init; }

    /// <summary><c>export</c>: what is copied out after the program has ended.</summary>
    public ExecutionCellExport? Export { get; init; }

    /// <summary><c>identity</c>: the workload's identity.</summary>
    public WorkloadIdentity? Identity { get; init; }

    /// <summary><c>policy</c>: which policy pack the cell is held to.</summary>
    public ExecutionCellPolicy? Policy { get; init; }

    /// <summary><c>placement</c>: where the cell is to run.</summary>
    public ExecutionCellPlacement? Placement { get; init; }

    /// <summary><c>correlation</c>: what the caller knows the run by.</summary>
    public ExecutionCellCorrelation? Correlation { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary><c>spec.lifetime</c>.</summary>
public sealed record ExecutionCellLifetime
{
    /// <summary><c>ttlSeconds</c>: after so many seconds the cell is killed.</summary>
    public required ulong TtlSeconds { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary><c>spec.policy</c>.</summary>
public sealed record ExecutionCellPolicy
{
    /// <summary><c>packId</c>: the id of a <see cref="PolicyPack"/>.</summary>
    public string? PackId { get; init; }

    /// <summary><c>packVersion</c>: the version of that pack.</summary>
    public string? PackVersion { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary><c>spec.placement</c>, and the <c>placement</c> of a policy pack. Every member may be absent.</summary>
public sealed record ExecutionCellPlacement
{
    /// <summary><c>poolId</c>.</summary>
    public string? PoolId { get; init; }

    /// <summary><c>kubernetesNamespace</c>.</summary>
    public string? KubernetesNamespace { get; init; }

    /// <summary><c>queueName</c>.</summary>
    public string? QueueName { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary><c>spec.identity</c>. Of its members only one is attested.</summary>
public sealed record WorkloadIdentity
{
    /// <summary><c>audience</c>.</summary>
    public string? Audience { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
