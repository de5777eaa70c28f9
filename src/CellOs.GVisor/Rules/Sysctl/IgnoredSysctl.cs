using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>SC07: the oldest runsc that is to run the cell sets the parameter.</summary>
internal static class IgnoredSysctl
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5107",
        Reference = "SC07",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Kernel parameter has no effect",
        Message = "'{0}' has no effect in gVisor under this cell's settings",
        Runsc = SysctlFacts.All.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var sysctl in spec.Config.Linux.Sysctl)
        {
            if (sysctl.IsHonouredIn(spec) || IsForbidden(sysctl, spec.Config.Linux))
            {
                continue;
            }

            if (SysctlNames.AreSame(sysctl.Name, SysctlNames.NrOpen) && sysctl.Name != SysctlNames.NrOpen)
            {
                findings.ReportKey(
                    sysctl.Member,
                    Repair.RenameMember(SysctlNames.NrOpen),
                    sysctl.Name,
                    $"Write '{SysctlNames.NrOpen}'");
                continue;
            }

            var fact = SysctlFacts.For(sysctl.Name);
            findings.ReportKey(
                sysctl.Member,
                fact.HonouredSince is null ? Repair.Remove() : null,
                sysctl.Name,
                fact.HonouredSince is { } since && since > spec.Target
                    ? string.Format(CultureInfo.InvariantCulture, "Remove it, or set the build property CellOsRunscVersion to {0} or later", since)
                    : "Remove it");
        }
    }

    /// <summary>Whether another rule says already that no runtime sets it for this cell.</summary>
    private static bool IsForbidden(OciSysctl sysctl, OciLinux linux) => sysctl.Scope switch
    {
        SysctlScope.HostName => true,
        SysctlScope.Kernel => !SysctlNames.AreSame(sysctl.Name, SysctlNames.NrOpen),
        _ => linux.LacksNamespace(sysctl.Namespace!),
    };
}
