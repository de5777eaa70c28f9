using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Configuration;

/// <summary>
/// The severities that an .editorconfig sets for one additional file. The compiler looks at <c>dotnet_diagnostic.ID.severity</c> for sources
/// alone and keeps it from analyzers, so that there is a key of our own beside it: <c>cellos_diagnostic.ID.severity</c>.
/// </summary>
internal static class FileSeverities
{
    /// <summary>What is to become of a rule's findings in the file.</summary>
    public static ReportDiagnostic Of(AnalyzerConfigOptions file, string id)
    {
        if (!file.TryGetValue($"cellos_diagnostic.{id}.severity", out var text) &&
            !file.TryGetValue($"dotnet_diagnostic.{id}.severity", out text))
        {
            return ReportDiagnostic.Default;
        }

        return text.Trim().ToLowerInvariant() switch
        {
            "error" => ReportDiagnostic.Error,
            "warning" => ReportDiagnostic.Warn,
            "suggestion" => ReportDiagnostic.Info,
            "silent" or "refactoring" => ReportDiagnostic.Hidden,
            "none" => ReportDiagnostic.Suppress,
            _ => ReportDiagnostic.Default,
        };
    }
}
