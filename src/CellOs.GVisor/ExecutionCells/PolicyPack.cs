using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary>A policy pack: bounds that ExecutionCell documents are held to.</summary>
public sealed record PolicyPack
{
    /// <summary><c>id</c>: a portable identifier, which <c>spec.policy.packId</c> names.</summary>
    public required string Id { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }

    /// <summary><c>version</c>: <c>MAJOR.MINOR.PATCH[-pre]</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>placement</c>: the pack applies only to cells whose placement matches every member that is given here.</summary>
    public ExecutionCellPlacement? Placement { get; init; }

    /// <summary><c>rules</c>.</summary>
    public required PolicyRules Rules { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary><c>rules</c> of a <see cref="PolicyPack"/>. An absent rule demands nothing.</summary>
public sealed record PolicyRules
{
    /// <summary><c>maxLifetimeTtlSeconds</c>: the upper bound of <c>spec.lifetime.ttlSeconds</c>.</summary>
    public ulong? MaxLifetimeTtlSeconds { get; init; }

    /// <summary><c>maxMemoryMaxBytes</c>: the upper bound of <c>spec.run.limits.memoryMaxBytes</c>.</summary>
    public ulong? MaxMemoryMaxBytes { get; init; }

    /// <summary><c>maxRunTimeoutMs</c>: the upper bound of <c>spec.run.timeoutMs</c>.</summary>
    public ulong? MaxRunTimeoutMs { get; init; }

    /// <summary><c>requireEgressDeclared</c>: at least one egress rule must be there.</summary>
    public bool? RequireEgressDeclared { get; init; }

    /// <summary><c>forbidOutboundEgressRules</c>: no egress rule may be there.</summary>
    public bool? ForbidOutboundEgressRules { get; init; }

    /// <summary><c>allowedEgressHosts</c>: every host of an egress rule must match one of these, exactly or by one leading <c>*.</c>. Empty demands nothing.</summary>
    public IReadOnlyList<string>? AllowedEgressHosts { get; init; }

    /// <summary><c>requireRuntimeSecretDelivery</c>: <c>spec.run.secretDelivery</c> must not be <c>env</c>.</summary>
    public bool? RequireRuntimeSecretDelivery { get; init; }

    /// <summary><c>requireResourceLimits</c>: <c>spec.run.limits</c> must be there.</summary>
    public bool? RequireResourceLimits { get; init; }

    /// <summary><c>flagDnsEgressWithoutAcknowledgment</c>.</summary>
    public bool? FlagDnsEgressWithoutAcknowledgment { get; init; }

    /// <summary><c>requireDnsEgressJustification</c>.</summary>
    public bool? RequireDnsEgressJustification { get; init; }

    /// <summary><c>secretRefAllowlist</c>: lists of secret references by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? SecretRefAllowlist { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
