using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS18: gVisor has no time namespaces.</summary>
internal static class TimeNamespaceOnGVisor
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2018",
        Reference = "NS18",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "gVisor has no time namespaces",
        Message = "The cell asks for a time namespace, which gVisor does not have",
        Runsc = NamespaceFacts.TimeNamespaceOnGVisor.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var entry in spec.Config.Linux.Namespaces)
        {
            if (new OciNamespace(entry).Type?.Is("time") == true)
            {
                findings.Report(entry, Repair.Remove());
            }
        }
    }
}
