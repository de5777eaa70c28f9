using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary><c>spec.authority</c>: what a cell may reach.</summary>
public sealed record ExecutionCellAuthority
{
    /// <summary><c>secretRefs</c>: the aliases of the secrets that the cell is given.</summary>
    public IReadOnlyList<string>? SecretRefs { get; init; }

    /// <summary><c>egressRules</c>: where the cell may connect to. Absent and empty mean: nowhere is declared.</summary>
    public IReadOnlyList<EgressRule>? EgressRules { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary>An entry of <c>spec.authority.egressRules</c>.</summary>
public sealed record EgressRule
{
    /// <summary><c>host</c>: the name of the host.</summary>
    public required string Host { get; init; }

    /// <summary><c>port</c>, 1 to 65535.</summary>
    public int? Port { get; init; }

    /// <summary><c>protocol</c>. Its values are not attested.</summary>
    public string? Protocol { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
