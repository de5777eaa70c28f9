using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>A file that a cell is declared from, as the incremental pipeline caches it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text; <see langword="null"/> when it cannot be read.</param>
/// <param name="IsAuthored">Whether a person keeps it, so that it is judged as severely as attributes.</param>
internal sealed record FileSource(string Path, string? Text, bool IsAuthored)
{
    public static FileSource Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        new(file.Path, file.GetText(cancellationToken)?.ToString(), FileMetadata.Read(file, options).IsAuthored);
}
