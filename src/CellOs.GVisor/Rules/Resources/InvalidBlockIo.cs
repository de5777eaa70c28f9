using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES14: weights are from 10 to 1000, and an entry has a device and what is said of it.</summary>
internal static class InvalidBlockIo
{
    private const int LeastWeight = 10;
    private const int MostWeight = 1000;

    private static readonly string[] Throttles =
        ["throttleReadBpsDevice", "throttleWriteBpsDevice", "throttleReadIOPSDevice", "throttleWriteIOPSDevice"];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4114",
        Reference = "RES14",
        Severity = RuleSeverity.Error,
        Title = "Block I/O limit is incomplete or out of range",
        Message = "{0} {1}",
        Runsc = ResourceFacts.BlockIo.Text,
        Remedy = "Write {2}",
        Check = Check,
        NoRepair = "which device and which limit are meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (new OciResources(spec.Config.Linux.Resources).BlockIo is not { } blockIo)
        {
            return;
        }

        CheckWeight(blockIo, "weight", findings);
        CheckWeight(blockIo, "leafWeight", findings);
        foreach (var entry in blockIo.ObjectsAt("weightDevice"))
        {
            CheckDevice(entry, findings);
            CheckWeight(entry, "weight", findings);
            CheckWeight(entry, "leafWeight", findings);
            if (entry.Lacks("weight") && entry.Lacks("leafWeight"))
            {
                findings.ReportMissing(entry, "weight", entry.Pointer, "has no weight", "'weight' or 'leafWeight'");
            }
        }

        foreach (var key in Throttles)
        {
            foreach (var entry in blockIo.ObjectsAt(key))
            {
                CheckDevice(entry, findings);
                CheckPresent(entry, "rate", "'rate', in bytes or in operations a second", findings);
            }
        }
    }

    private static void CheckDevice(SpecObject entry, FindingList findings)
    {
        CheckPresent(entry, "major", "both numbers of the device, as 'ls -l' shows them", findings);
        CheckPresent(entry, "minor", "both numbers of the device, as 'ls -l' shows them", findings);
    }

    private static void CheckPresent(SpecObject entry, string key, string remedy, FindingList findings)
    {
        if (entry.Lacks(key))
        {
            findings.ReportMissing(entry, key, entry.Pointer, $"has no '{key}'", remedy);
        }
    }

    private static void CheckWeight(SpecObject entry, string key, FindingList findings)
    {
        // Zero stands for no weight.
        if (entry.NumberAt(key) is { } weight && weight.IsOutside(LeastWeight, MostWeight) && weight.Value != 0)
        {
            findings.Report(weight, entry.Pointer, $"has the {key} {weight.Text}", "a weight from 10 to 1000");
        }
    }
}
