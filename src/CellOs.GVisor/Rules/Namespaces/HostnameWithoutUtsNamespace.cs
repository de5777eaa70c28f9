using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS19: the hostname is that of a uts namespace of the cell.</summary>
internal static class HostnameWithoutUtsNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2019",
        Reference = "NS19",
        Severity = RuleSeverity.Warning,
        Title = "Hostname without a uts namespace",
        Message = "The hostname '{0}' is set, but the cell has no uts namespace for it",
        Runsc = NamespaceFacts.HostnameWithoutUtsNamespace.Text,
        Remedy = "List the namespace 'uts', or leave the hostname out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Hostname is { IsEmpty: false } name && spec.Config.Linux.LacksNamespace("uts"))
        {
            findings.Report(name, Repair.AddNamespace("uts"), name.Text);
        }
    }
}
