using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES06: kernel memory has no limit of its own.</summary>
internal static class KernelMemory
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4106",
        Reference = "RES06",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Limit of kernel memory",
        Message = "'memory.{0}' limits nothing any more, and the OCI specification advises against it",
        Runsc = ResourceFacts.KernelMemory.Text,
        Remedy = "Remove it; 'memory.limit' counts kernel memory in",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var memory = new OciResources(spec.Config.Linux.Resources).Memory;
        CheckMember(memory.Node, "kernel", findings);
        CheckMember(memory.Node, "kernelTCP", findings);
    }

    private static void CheckMember(SpecObject? memory, string key, FindingList findings)
    {
        if (memory.NumberAt(key) is { } number && !number.IsWithin(0, 0))
        {
            findings.Report(number, Repair.Remove(), key);
        }
    }
}
