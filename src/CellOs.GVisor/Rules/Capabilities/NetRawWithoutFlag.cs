using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP11: CAP_NET_RAW needs runsc to be told to keep it.</summary>
internal static class NetRawWithoutFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1111",
        Reference = "CAP11",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "CAP_NET_RAW is taken away",
        Message = "'CAP_NET_RAW' is granted, but runsc is not told to keep it",
        Runsc = CapabilityFacts.NetRawWithoutFlag.Text,
        Remedy = "Set NetRaw in [Runsc], which starts runsc with --net-raw, or leave the capability out",
        NoRepair = "whether the cell needs raw sockets is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!spec.Runsc.NetRaw && spec.Config.Process.Capabilities.Find("CAP_NET_RAW") is { } name)
        {
            findings.Report(name);
        }
    }
}
