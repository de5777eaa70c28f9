namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>The rules on kernel parameters.</summary>
internal static class SysctlRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        NetworkSysctlWithoutNamespace.Rule,
        IpcSysctlWithoutNamespace.Rule,
        HostNameSysctl.Rule,
        UserSysctlWithoutNamespace.Rule,
        KernelWideSysctl.Rule,
        IgnoredSysctl.Rule,
        NrOpenOutOfRange.Rule,
    ];
}
