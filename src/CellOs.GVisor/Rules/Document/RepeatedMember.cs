using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>A key stands once in an object.</summary>
internal static class RepeatedMember
{
    private static readonly Repair Removal = Repair.Remove();

    public static Rule Rule { get; } = new()
    {
        Id = "CELL0205",
        Severity = RuleSeverity.Warning,
        Title = "Repeated key",
        Message = "The key '{0}' stands more than once in one object",
        Runsc = DocumentFacts.RepeatedMember.Text,
        Remedy = "Remove this one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings) => RepeatedKeys.Report(spec.Document, Removal, findings);
}
