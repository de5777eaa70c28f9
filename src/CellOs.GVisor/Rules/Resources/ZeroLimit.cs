using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES13: zero limits nothing in gVisor.</summary>
internal static class ZeroLimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4113",
        Reference = "RES13",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Limit of zero",
        Message = "'{0}.{1}' is 0, which limits nothing",
        Runsc = ResourceFacts.Zero.Text,
        Remedy = "Write the limit that is meant, or remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var resources = new OciResources(spec.Config.Linux.Resources);
        CheckMember(resources.Memory.Node, "memory", "limit", findings);
        CheckMember(resources.Memory.Node, "memory", "reservation", findings);
        CheckMember(resources.Memory.Node, "memory", "swap", findings);
        CheckMember(resources.Memory.Node, "memory", "swappiness", findings);
        CheckMember(resources.Cpu.Node, "cpu", "shares", findings);
        CheckMember(resources.Cpu.Node, "cpu", "quota", findings);
        CheckMember(resources.Cpu.Node, "cpu", "period", findings);
        CheckMember(resources.Node.ObjectAt("pids"), "pids", "limit", findings);
    }

    private static void CheckMember(SpecObject? section, string name, string key, FindingList findings)
    {
        if (section.NumberAt(key) is { } number && number.IsWithin(0, 0))
        {
            findings.Report(number, Repair.Remove(), name, key);
        }
    }
}
