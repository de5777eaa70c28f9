using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Document;

/// <summary>TOP01: no section of a platform whose configurations runsc refuses.</summary>
internal static class RefusedPlatform
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0201",
        Reference = "TOP01",
        Severity = RuleSeverity.Error,
        Title = "Section of a platform that runsc refuses",
        Message = "The section '{0}' is for another operating system",
        Runsc = DocumentFacts.RefusedPlatform.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var members = spec.Document.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Key is "windows" or "solaris" && member.Value is not SpecNull)
            {
                findings.ReportKey(member, Repair.Remove(), member.Key);
            }
        }
    }
}
