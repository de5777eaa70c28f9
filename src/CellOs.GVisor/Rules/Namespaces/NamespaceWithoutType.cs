using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>An entry of the namespaces says which one it is.</summary>
internal static class NamespaceWithoutType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2029",
        Severity = RuleSeverity.Error,
        Title = "Namespace without a type",
        Message = "This entry of the namespaces has no type, which the OCI specification requires",
        Runsc = NamespaceFacts.NamespaceWithoutType.Text,
        Remedy = "Give it a type, or remove it",
        NoRepair = "which namespace was meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var entry in spec.Config.Linux.Namespaces)
        {
            if (entry.Lacks("type"))
            {
                findings.ReportMissing(entry, "type");
            }
        }
    }
}
