using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>Reports a namespace that is not listed.</summary>
internal static class MissingNamespace
{
    public static void ReportMissingNamespace(this FindingList findings, OciLinux linux, string type)
    {
        if (linux.Namespaces.Array is { } namespaces)
        {
            findings.Report(namespaces, Repair.AddNamespace(type));
        }
        else if (linux.Node is { } node)
        {
            findings.ReportMissing(node, "namespaces", Repair.AddNamespace(type));
        }
    }
}
