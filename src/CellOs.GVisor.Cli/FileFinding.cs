using System.Text.Json.Serialization;

namespace CellOs.GVisor.Cli;

/// <summary>A finding as <c>--json</c> prints it.</summary>
internal sealed record FileFinding(
    string File, string Rule, string Severity, string Pointer, int Line, int Column, string Message)
{
    public static FileFinding Of(string file, DocumentFinding finding) => new(
        file,
        finding.RuleId,
        finding.Severity switch
        {
            RuleSeverity.Error => "error",
            RuleSeverity.Warning => "warning",
            _ => "info",
        },
        finding.JsonPointer,
        finding.Line,
        finding.Column,
        finding.Message);
}

/// <summary>Serialization without reflection.</summary>
[JsonSerializable(typeof(List<FileFinding>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class FindingJson : JsonSerializerContext;
