using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: a socket of the host is bound into cells only that may connect to it.</summary>
internal static class SocketWithoutHostSockets
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3143",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Socket of the host without --host-uds",
        Message = "'{0}' looks like a Unix socket of the host, which the cell is not allowed to open",
        Runsc = MountFacts.SocketWithoutHostSockets.Text,
        Remedy = "Set HostSockets in [Runsc] to Open, which starts runsc with --host-uds=open, or remove the mount",
        NoRepair = "It would give the cell access to the host.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Runsc.HostSockets is RunscHostSockets.Open or RunscHostSockets.All)
        {
            return;
        }

        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.IsBind && mount.Source is { IsConstant: true } source && source.Text.EndsWith(".sock", StringComparison.Ordinal))
            {
                findings.Report(source, source.Text);
            }
        }
    }
}
