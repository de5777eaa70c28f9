namespace CellOs.GVisor.Backend;

/// <summary>What came of exporting a cell's artifacts.</summary>
/// <param name="CellId">The cell's <c>spec.id</c>.</param>
/// <param name="Directory">Absolute path of the folder that holds the copies; <see langword="null"/> when there is none, since nothing was copied.</param>
/// <param name="Artifacts">Each artifact, in the order of the document.</param>
public sealed record CellExportReport(string CellId, string? Directory, IReadOnlyList<ExportedArtifact> Artifacts)
{
    /// <summary>Whether every artifact was copied.</summary>
    public bool IsComplete => Artifacts.All(static artifact => artifact.Outcome is ArtifactOutcome.Exported);
}

/// <summary>What came of one artifact.</summary>
/// <param name="Name">Its <c>name</c>, which the copy has as well.</param>
/// <param name="Path">Its <c>path</c> in the cell.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record ExportedArtifact(string Name, string Path, ArtifactOutcome Outcome)
{
    /// <summary>How long the copy is, in bytes; <see langword="null"/> when there is none.</summary>
    public long? Bytes { get; init; }

    /// <summary>The SHA-256 of the copy, as 64 lowercase hexadecimal digits; <see langword="null"/> when there is none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Why there is no copy; <see langword="null"/> when there is one.</summary>
    public string? Reason { get; init; }
}

/// <summary>What came of an artifact.</summary>
public enum ArtifactOutcome
{
    /// <summary>It was copied.</summary>
    Exported,

    /// <summary>The program did not leave it.</summary>
    Missing,

    /// <summary>What the program left is not a regular file, or is too long.</summary>
    Refused,
}
