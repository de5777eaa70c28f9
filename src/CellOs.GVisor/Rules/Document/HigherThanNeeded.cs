using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>VER04: the document declares no higher version than it needs.</summary>
internal static class HigherThanNeeded
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0104",
        Reference = "VER04",
        Severity = RuleSeverity.Info,
        ImportedSeverity = RuleSeverity.OptIn,
        Title = "Declared ociVersion is higher than needed",
        Message = "The declared version {0} is higher than anything used here needs",
        Runsc = DocumentFacts.HigherThanNeeded.Text,
        Remedy = "Declare '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.OciVersion is not { IsConstant: true } declared || !OciVersion.TryParse(declared.Text, out var version))
        {
            return;
        }

        var required = RequiredOciVersion.Of(spec.Document).Version;
        if (version > OciVersion.Parse(required))
        {
            findings.Report(declared, Repair.Replace(required), declared.Text, required);
        }
    }
}
