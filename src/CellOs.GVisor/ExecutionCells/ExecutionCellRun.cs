using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary><c>spec.run</c>: the program of a cell.</summary>
public sealed record ExecutionCellRun
{
    /// <summary><c>argv</c>: the program and its arguments, at least one.</summary>
    public required IReadOnlyList<string> Argv { get; init; }

    /// <summary><c>workingDirectory</c>: an absolute path in the cell.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary><c>timeoutMs</c>: after so many milliseconds the program is killed.</summary>
    public ulong? TimeoutMs { get; init; }

    /// <summary><c>limits</c>.</summary>
    public ExecutionCellLimits? Limits { get; init; }

    /// <summary><c>secretDelivery</c>: how the program gets its secrets. The contract's default is not attested, so that it is always written.</summary>
    public SecretDelivery? SecretDelivery { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary>How a program gets its secrets: <c>spec.run.secretDelivery</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SecretDelivery>))]
public enum SecretDelivery
{
    /// <summary><c>env</c>: as environment variables.</summary>
    [JsonStringEnumMemberName("env")]
    Env,

    /// <summary><c>runtimeBroker</c>: from a broker, while it runs.</summary>
    [JsonStringEnumMemberName("runtimeBroker")]
    RuntimeBroker,

    /// <summary><c>runtimeLeasedBroker</c>: from a broker, while it runs, for a time.</summary>
    [JsonStringEnumMemberName("runtimeLeasedBroker")]
    RuntimeLeasedBroker,
}

/// <summary><c>spec.run.limits</c>.</summary>
public sealed record ExecutionCellLimits
{
    /// <summary><c>memoryMaxBytes</c>.</summary>
    public ulong? MemoryMaxBytes { get; init; }

    /// <summary><c>cpuMax</c>.</summary>
    public ExecutionCellCpuMax? CpuMax { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary><c>spec.run.limits.cpuMax</c>, as <c>cpu.max</c> of control groups, version 2.</summary>
public sealed record ExecutionCellCpuMax
{
    /// <summary>The period that holds where none is given, in microseconds.</summary>
    public const ulong DefaultPeriodMicros = 100_000;

    /// <summary><c>quotaMicros</c>: how many microseconds of every period the cell may compute. The member's name is inferred.</summary>
    public required ulong QuotaMicros { get; init; }

    /// <summary><c>periodMicros</c>; <see cref="DefaultPeriodMicros"/> when it is absent.</summary>
    public ulong? PeriodMicros { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
