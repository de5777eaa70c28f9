using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS20: the domainname is that of a uts namespace of the cell.</summary>
internal static class DomainnameWithoutUtsNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2020",
        Reference = "NS20",
        Severity = RuleSeverity.Warning,
        Title = "Domainname without a uts namespace",
        Message = "The domainname '{0}' is set, but the cell has no uts namespace for it",
        Runsc = HostnameFacts.Domainname.Text + "; other runtimes refuse to start",
        Remedy = "List the namespace 'uts', or leave the domainname out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Domainname is { IsEmpty: false } name && spec.Config.Linux.LacksNamespace("uts"))
        {
            findings.Report(name, Repair.AddNamespace("uts"), name.Text);
        }
    }
}
