using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES11: processors and memory nodes are listed as <c>0-3,7</c>.</summary>
internal static class MalformedCpuList
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4111",
        Reference = "RES11",
        Severity = RuleSeverity.Error,
        Title = "Malformed list of processors or memory nodes",
        Message = "'{0}' is no list of {1}",
        Runsc = ResourceFacts.RefusedByKernel.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var cpu = new OciResources(spec.Config.Linux.Resources).Cpu;
        CheckList(cpu.Cpus, "processors", findings);
        CheckList(cpu.Mems, "memory nodes", findings);
    }

    private static void CheckList(SpecString? list, string things, FindingList findings)
    {
        if (list is { IsConstant: true, IsEmpty: false } && (NumberList.IsBlank(list.Text) || !NumberList.IsValid(list.Text)))
        {
            var turned = NumberList.Turned(list.Text);
            findings.Report(
                list,
                turned is null ? null : Repair.Replace(turned),
                list.Text,
                things,
                turned is null ? "numbers and ascending ranges with commas between them, such as '0-3,7'" : $"'{turned}'");
        }
    }
}
