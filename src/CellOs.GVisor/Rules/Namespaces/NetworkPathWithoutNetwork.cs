using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>A network namespace is joined with a network only.</summary>
internal static class NetworkPathWithoutNetwork
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2026",
        Severity = RuleSeverity.Warning,
        Title = "Path of the network namespace has no effect",
        Message = "The network namespace '{0}' is not joined, because the cell has no network",
        Runsc = NamespaceFacts.NetworkPathWithoutNetwork.Text,
        Remedy = "Set Network in [Runsc] to Sandbox or Host, or leave the path out",
        NoRepair = "whether the cell was to have a network is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!spec.IsImported && spec.Runsc.Network == RunscNetwork.None &&
            spec.Config.Linux.Namespace("network") is { Path: { IsConstant: true, IsEmpty: false } path })
        {
            findings.Report(path, path.Text);
        }
    }
}
