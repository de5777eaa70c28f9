using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>SC03: the names of the host are set by the members that are there for them.</summary>
internal static class HostNameSysctl
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5103",
        Reference = "SC03",
        Severity = RuleSeverity.Error,
        Title = "Host or domain name set as a kernel parameter",
        Message = "'{0}' {1}",
        Runsc = SysctlFacts.Sysctl.Text + "; runc or crun refuse to start",
        Remedy = "Remove it, and set '{2}' instead",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var config = spec.Config;
        foreach (var sysctl in config.Linux.Sysctl)
        {
            switch (sysctl.Scope)
            {
                case SysctlScope.HostName:
                    findings.ReportKey(sysctl.Member, RepairFor(sysctl, config.Hostname), sysctl.Name, "sets what 'hostname' is there for", "hostname");
                    break;
                case SysctlScope.DomainName when config.Linux.LacksNamespace("uts"):
                    findings.ReportKey(sysctl.Member, RepairFor(sysctl, config.Domainname), sysctl.Name, "is set in a cell without a namespace 'uts' of its own", "domainname");
                    break;
                case SysctlScope.DomainName when Differ(sysctl.Value as SpecString, config.Domainname):
                    findings.ReportKey(sysctl.Member, Repair.Remove(), sysctl.Name, "contradicts 'domainname'", "domainname");
                    break;
            }
        }
    }

    /// <summary>Where the name is given as it should be already, the parameter can go.</summary>
    private static Repair? RepairFor(OciSysctl sysctl, SpecString? name) =>
        name is not null && !Differ(sysctl.Value as SpecString, name) ? Repair.Remove() : null;

    private static bool Differ(SpecString? value, SpecString? name) =>
        value is { IsConstant: true } && name is { IsConstant: true } && value.Text != name.Text;
}
