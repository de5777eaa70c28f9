using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>What the project says about one of its additional files.</summary>
/// <param name="IsConfig">The metadata <c>CellOsConfig</c>: whether the file is an OCI configuration; <see langword="null"/>: its name and content tell.</param>
/// <param name="IsAuthored">The metadata <c>CellOsAuthored</c>: whether a person keeps the file, so that it is judged as a cell is.</param>
internal readonly record struct ConfigFileOptions(bool? IsConfig, bool IsAuthored)
{
    private const string Extension = ".config.json";

    public static ConfigFileOptions Read(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var metadata = options.GetOptions(file);
        return new(Flag(metadata, "CellOsConfig"), Flag(metadata, "CellOsAuthored") ?? false);
    }

    /// <summary>Whether the file may be an OCI configuration, before anybody has looked into it.</summary>
    public bool MayBeConfig(string path) => IsConfig ?? path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static bool? Flag(AnalyzerConfigOptions metadata, string name) =>
        metadata.TryGetValue("build_metadata.AdditionalFiles." + name, out var text) && bool.TryParse(text, out var flag) ? flag : null;
}
