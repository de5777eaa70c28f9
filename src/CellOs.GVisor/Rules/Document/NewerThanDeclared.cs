using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>VER03: everything the document uses exists in the version it declares.</summary>
internal static class NewerThanDeclared
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0103",
        Reference = "VER03",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Declared ociVersion is too low",
        Message = "The declared version {0} does not have {1} yet, which came with {2}",
        Runsc = DocumentFacts.NewerThanDeclared.Text,
        Remedy = "Declare '{2}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.OciVersion is not { IsConstant: true } declared || !OciVersion.TryParse(declared.Text, out var version))
        {
            return;
        }

        var required = RequiredOciVersion.Of(spec.Document);
        if (version < OciVersion.Parse(required.Version))
        {
            findings.Report(declared, Repair.Replace(required.Version), declared.Text, required.What, required.Version);
        }
    }
}
