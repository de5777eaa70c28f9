using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators;

/// <summary>What the project's build properties say to the generator and the analyzers.</summary>
/// <param name="Target">The oldest runsc that is to run the cells: <c>CellOsRunscVersion</c>, or the oldest supported.</param>
/// <param name="InvalidVersion">The text of <c>CellOsRunscVersion</c> when it is no release.</param>
internal readonly record struct BuildOptions(RunscRelease Target, string? InvalidVersion)
{
    public static BuildOptions Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.CellOsRunscVersion", out var text) || string.IsNullOrWhiteSpace(text))
        {
            return new(RunscRelease.Oldest, null);
        }

        return RunscRelease.TryParse(text, out var release) && release >= RunscRelease.Oldest
            ? new(release, null)
            : new(RunscRelease.Oldest, text);
    }
}
