using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Generators.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>The file that a cell is declared from, as the analyzer needs it: with the means to show findings in it.</summary>
/// <param name="Lookup">The file, or why there is none.</param>
/// <param name="Text">Its text.</param>
/// <param name="Options">Its options.</param>
internal sealed record CellFile(FileLookup Lookup, FileText? Text, AnalyzerConfigOptions? Options)
{
    /// <returns><see langword="null"/> for a cell that is not declared from a file.</returns>
    public static CellFile? Find(CellDeclaration declaration, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (FileLowering.NameOf(declaration) is not { } name)
        {
            return null;
        }

        List<AdditionalText> fitting = [.. options.AdditionalFiles.Where(file => FilePath.Fits(file.Path, name))];
        var provider = options.AnalyzerConfigOptionsProvider;
        var lookup = FileLookup.Of(name, fitting.Select(file => FileSource.Read(file, provider, cancellationToken)))!;
        return lookup.Source is not null && fitting[0].GetText(cancellationToken) is { } text
            ? new CellFile(lookup, new FileText(fitting[0].Path, text), provider.GetOptions(fitting[0]))
            : new CellFile(lookup, null, null);
    }
}
