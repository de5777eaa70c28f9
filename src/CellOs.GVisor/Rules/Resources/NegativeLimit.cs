using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES04: below zero there is only -1, which stands for no limit.</summary>
internal static class NegativeLimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4104",
        Reference = "RES04",
        Severity = RuleSeverity.Error,
        Title = "Limit below -1",
        Message = "{0} = {1} is no limit",
        Runsc = ResourceFacts.Negative.Text,
        Remedy = "Write -1 for no limit, or a number above 0",
        Check = Check,
        NoRepair = "how much the cell may use is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var resources = new OciResources(spec.Config.Linux.Resources);
        CheckMember(resources.Memory.Node, "memory", "limit", findings);
        CheckMember(resources.Memory.Node, "memory", "reservation", findings);
        CheckMember(resources.Memory.Node, "memory", "swap", findings);
        CheckMember(resources.Memory.Node, "memory", "kernel", findings);
        CheckMember(resources.Memory.Node, "memory", "kernelTCP", findings);
        CheckMember(resources.Cpu.Node, "cpu", "quota", findings);
        CheckMember(resources.Cpu.Node, "cpu", "realtimeRuntime", findings);
        CheckMember(resources.Node.ObjectAt("pids"), "pids", "limit", findings);
    }

    private static void CheckMember(SpecObject? section, string name, string key, FindingList findings)
    {
        if (section.NumberAt(key) is { IsConstant: true } number && number.Value < -1)
        {
            findings.Report(number, $"'{name}.{key}'", number.Text);
        }
    }
}
