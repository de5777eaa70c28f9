using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>VER01: the document says which version of the specification it follows.</summary>
internal static class MissingOciVersion
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0101",
        Reference = "VER01",
        Severity = RuleSeverity.Error,
        Title = "No ociVersion",
        Message = "The configuration does not say which version of the OCI specification it follows",
        Runsc = DocumentFacts.MissingOciVersion.Text,
        Remedy = "Declare '{0}', the lowest that has everything used here",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Document["ociVersion"] is not (null or SpecNull))
        {
            return;
        }

        var version = RequiredOciVersion.Of(spec.Document).Version;
        findings.ReportMissing(spec.Document, "ociVersion", Repair.AddMember($"\"{version}\""), version);
    }
}
