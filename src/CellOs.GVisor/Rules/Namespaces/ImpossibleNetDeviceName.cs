using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS22: the name of a network device is one that the kernel takes.</summary>
internal static class ImpossibleNetDeviceName
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2032",
        Reference = "NS22",
        Severity = RuleSeverity.Error,
        Title = "Impossible name of a network device",
        Message = "'{0}' cannot be the name of a network device",
        Runsc = NamespaceFacts.ImpossibleNetDeviceName.Text,
        Remedy = "Write at most 15 bytes without '/', ':', blanks, and '%' but for one '%d'",
        NoRepair = "which name was meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.NetDevices is not { } devices)
        {
            return;
        }

        for (var i = 0; i < devices.Members.Count; i++)
        {
            var device = devices.Members[i];
            if (!NetDeviceName.IsPossible(device.Key, isTemplate: false))
            {
                findings.ReportKey(device, repair: null, device.Key);
            }

            // An empty name keeps the one it has on the host.
            if ((device.Value as SpecObject).StringAt("name") is { IsConstant: true, IsEmpty: false } name &&
                !NetDeviceName.IsPossible(name.Text, isTemplate: true))
            {
                findings.Report(name, name.Text);
            }
        }
    }
}
