using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>What the project says about one of its additional files.</summary>
/// <param name="IsConfig">The metadata <c>CellOsConfig</c>: whether the file is an OCI configuration; <see langword="null"/>: its name and content tell.</param>
/// <param name="IsCellDocument">The metadata <c>CellOsDocument</c>: the same for an ExecutionCell document.</param>
/// <param name="IsPolicyPack">The metadata <c>CellOsPolicy</c>: the same for a policy pack.</param>
/// <param name="IsAuthored">The metadata <c>CellOsAuthored</c>: whether a person keeps the configuration, so that it is judged as a cell is.</param>
/// <param name="IsMandatory">The metadata <c>CellOsMandatory</c>: whether every cell of the project is held to the pack.</param>
internal readonly record struct FileMetadata(bool? IsConfig, bool? IsCellDocument, bool? IsPolicyPack, bool IsAuthored, bool IsMandatory)
{
    public static FileMetadata Read(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var metadata = options.GetOptions(file);
        return new(
            Flag(metadata, "CellOsConfig"),
            Flag(metadata, "CellOsDocument"),
            Flag(metadata, "CellOsPolicy"),
            Flag(metadata, "CellOsAuthored") ?? false,
            Flag(metadata, "CellOsMandatory") ?? false);
    }

    /// <summary>Whether the project itself says what the file is, so that nobody has to look into it.</summary>
    public bool IsCertain => IsConfig == true || IsCellDocument == true || IsPolicyPack == true || IsMandatory;

    /// <summary>What the file may be, before anybody has looked into it.</summary>
    public FileKind? KindOf(string path)
    {
        if (IsConfig ?? (!IsCertain && Ends(path, ".config.json")))
        {
            return FileKind.Config;
        }

        if (IsCellDocument ?? (!IsCertain && Ends(path, ".cell.json")))
        {
            return FileKind.CellDocument;
        }

        return IsMandatory || (IsPolicyPack ?? (!IsCertain && Ends(path, ".policy.json"))) ? FileKind.PolicyPack : null;
    }

    private static bool Ends(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static bool? Flag(AnalyzerConfigOptions metadata, string name) =>
        metadata.TryGetValue("build_metadata.AdditionalFiles." + name, out var text) && bool.TryParse(text, out var flag) ? flag : null;
}
