using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>The oldest runsc that is to run the cell sets the domainname.</summary>
internal static class DomainnameHasNoEffect
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2034",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Domainname has no effect",
        Message = "The domainname '{0}' has no effect in runsc {1}, the oldest that is to run this cell",
        Runsc = HostnameFacts.Domainname.Text,
        Remedy = "Remove it, or set the build property CellOsRunscVersion to {2} or later",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // Without the namespace that is what is said.
        if (!HostnameFacts.Domainname.IsHonouredBy(spec.Target) && spec.Config.Domainname is { IsEmpty: false } name && !spec.Config.Linux.LacksNamespace("uts"))
        {
            findings.Report(name, Repair.Remove(), name.Text, spec.Target.ToString(), HostnameFacts.Domainname.HonouredSince.ToString()!);
        }
    }
}
