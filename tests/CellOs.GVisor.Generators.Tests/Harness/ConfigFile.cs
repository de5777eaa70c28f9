using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>An additional file of a project, with the metadata that the project gives it.</summary>
internal sealed class ConfigFile(string path, string text, params (string Name, string Value)[] metadata) : AdditionalText
{
    public override string Path { get; } = path;

    /// <summary>Its options, the metadata among them.</summary>
    public Dictionary<string, string> Options { get; } =
        metadata.ToDictionary(item => "build_metadata.AdditionalFiles." + item.Name, item => item.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The metadata of a file that is a configuration whatever it is called.</summary>
    public static (string Name, string Value) IsConfig { get; } = ("CellOsConfig", "true");

    /// <summary>The metadata of a file that a person keeps.</summary>
    public static (string Name, string Value) IsAuthored { get; } = ("CellOsAuthored", "true");

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
