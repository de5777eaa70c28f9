using System.Text.Json;
using System.Text.Json.Serialization;

namespace CellOs.GVisor.ExecutionCells;

/// <summary><c>spec.export</c>.</summary>
public sealed record ExecutionCellExport
{
    /// <summary><c>artifacts</c>: what is copied out after the program has ended.</summary>
    public IReadOnlyList<ExportArtifact>? Artifacts { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}

/// <summary>An entry of <c>spec.export.artifacts</c>.</summary>
public sealed record ExportArtifact
{
    /// <summary><c>name</c>: what the copy is called, a portable identifier.</summary>
    public required string Name { get; init; }

    /// <summary><c>path</c>: an absolute path in the cell.</summary>
    public required string Path { get; init; }

    /// <inheritdoc cref="ExecutionCellDocument.UnknownMembers"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
