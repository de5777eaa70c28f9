using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV05: there is one node at a path.</summary>
internal static class RepeatedDevicePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4005",
        Reference = "DEV05",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Two devices at one path",
        Message = "There is a device at '{0}' already",
        Runsc = DeviceFacts.RepeatedPath.Text,
        Remedy = "Keep one of the two",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var entries = spec.Config.Linux.Devices.Array?.Items;
        for (var i = 1; i < entries?.Count; i++)
        {
            if (entries[i] is SpecObject node && new OciDevice(node).Path is { } path && IsTaken(path, entries, i))
            {
                findings.Report(path, path.Text);
            }
        }
    }

    /// <summary>Whether one of the first entries is at a path.</summary>
    public static bool IsTaken(SpecString? path, IReadOnlyList<SpecNode> entries, int end)
    {
        for (var i = 0; path is { IsConstant: true, IsEmpty: false } && i < end; i++)
        {
            if (entries[i] is SpecObject node && new OciDevice(node).Path is { IsConstant: true, IsEmpty: false } earlier &&
                LinuxPath.AreSame(earlier.Text, path.Text))
            {
                return true;
            }
        }

        return false;
    }
}
