using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>VER02: ociVersion is a semantic version.</summary>
internal static class MalformedOciVersion
{
    private static readonly char[] Separators = ['.', '-', '+', ' ', '_'];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL0102",
        Reference = "VER02",
        Severity = RuleSeverity.Error,
        Title = "ociVersion is not a semantic version",
        Message = "'{0}' is not a version of three numbers, as Semantic Versioning 2.0.0 has it",
        Runsc = DocumentFacts.MalformedOciVersion.Text,
        Remedy = "Write '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.OciVersion is { IsConstant: true } declared && !OciVersion.TryParse(declared.Text, out _))
        {
            var meant = Meant(declared.Text) ?? RequiredOciVersion.Of(spec.Document).Version;
            findings.Report(declared, Repair.Replace(meant), declared.Text, meant);
        }
    }

    /// <summary>The version that was most likely meant by <c>v1.1</c>, <c>1</c> or <c>01.2.0</c>.</summary>
    private static string? Meant(string text)
    {
        var parts = text.Trim().TrimStart('v', 'V', '.').Split(Separators);
        var version = "";
        for (var i = 0; i < 3; i++)
        {
            var part = i < parts.Length ? parts[i] : "";
            if (!uint.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (i == 0 || part.Length > 0))
            {
                return null;
            }

            version += (i == 0 ? "" : ".") + number.ToString(CultureInfo.InvariantCulture);
        }

        return version;
    }
}
