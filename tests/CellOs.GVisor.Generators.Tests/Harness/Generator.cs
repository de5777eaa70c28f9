using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>The generator in a driver that keeps track of its steps.</summary>
internal static class Generator
{
    public static GeneratorDriver Driver(string? runscVersion = null, params ConfigFile[] files) => CSharpGeneratorDriver.Create(
        [new CellGenerator().AsSourceGenerator()],
        additionalTexts: files,
        parseOptions: Compilations.ParseOptions,
        optionsProvider: new ProjectOptions(runscVersion),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The project's options, with another version of runsc.</summary>
    public static AnalyzerConfigOptionsProvider Options(string? runscVersion) => new ProjectOptions(runscVersion);

    /// <summary>The one generator's result, which must not be an exception or hold diagnostics.</summary>
    public static GeneratorRunResult ResultOf(GeneratorDriver driver)
    {
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return result;
    }

    /// <summary>Every generated text by its hint name.</summary>
    public static ImmutableSortedDictionary<string, string> TextsOf(GeneratorDriver driver) => ResultOf(driver).GeneratedSources
        .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
}
