using System.Text;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>A policy pack among the additional files, as the incremental pipeline caches it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Id">What cells call it; <see langword="null"/> when it says nothing of that.</param>
/// <param name="IsMandatory">Whether every cell is held to it.</param>
internal sealed record PolicySource(string Path, string Text, string? Id, bool IsMandatory)
{
    /// <summary>The policy packs of a project.</summary>
    public static IReadOnlyList<PolicySource> All(AnalyzerOptions options, CancellationToken cancellationToken) =>
        [.. options.AdditionalFiles.Select(file => Read(file, options.AnalyzerConfigOptionsProvider, cancellationToken)).OfType<PolicySource>()];

    /// <returns><see langword="null"/> for a file that is none, or that nobody can read, which is a finding in the file.</returns>
    public static PolicySource? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = FileMetadata.Read(file, options);
        if (metadata.KindOf(file.Path) is not FileKind.PolicyPack || file.GetText(cancellationToken)?.ToString() is not { } text)
        {
            return null;
        }

        var utf8 = Encoding.UTF8.GetBytes(text);
        return JudgedDocument.ReadContract(utf8, out _) is { } pack && (metadata.IsCertain || Likeness.IsSeenIn(utf8, FileKind.PolicyPack))
            ? new PolicySource(file.Path, text, new PolicyDocument(pack).Id?.Text, metadata.IsMandatory)
            : null;
    }

    /// <summary>The pack as a cell is held to it. What is wrong with the pack itself is judged and shown in its own file.</summary>
    public SpecObject Document() => (SpecObject)SpecReader.Read(Text, PackOrigin.Instance);

    private sealed record PackOrigin : Origin
    {
        public static PackOrigin Instance { get; } = new();
    }
}
