using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>TOP01: no section of a platform that runsc leaves out.</summary>
internal static class IgnoredPlatform
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0203",
        Reference = "TOP01",
        Severity = RuleSeverity.Warning,
        Title = "Section of another platform",
        Message = "The section '{0}' is for another platform",
        Runsc = DocumentFacts.IgnoredPlatform.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var members = spec.Document.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Key is "vm" or "zos" or "freebsd" && member.Value is not SpecNull)
            {
                findings.ReportKey(member, Repair.Remove(), member.Key);
            }
        }
    }
}
