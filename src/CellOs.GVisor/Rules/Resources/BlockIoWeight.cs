using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>gVisor: weights of block I/O, which most hosts have no file for.</summary>
internal static class BlockIoWeight
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4126",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Weight of block I/O",
        Message = "'blockIO.{0}' depends on what the host's control groups have",
        Runsc = ResourceFacts.BlockIoWeight.Text,
        Remedy = "Remove it, or limit the rate by a throttle",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var blockIo = new OciResources(spec.Config.Linux.Resources).BlockIo;
        CheckWeight(blockIo, "weight", findings);
        CheckWeight(blockIo, "leafWeight", findings);
        if (blockIo.ObjectsAt("weightDevice") is { Count: > 0, Array: { } devices })
        {
            findings.Report(devices, Repair.Remove(), "weightDevice");
        }
    }

    private static void CheckWeight(SpecObject? blockIo, string key, FindingList findings)
    {
        if (blockIo.NumberAt(key) is { } weight && !weight.IsWithin(0, 0))
        {
            findings.Report(weight, Repair.Remove(), key);
        }
    }
}
