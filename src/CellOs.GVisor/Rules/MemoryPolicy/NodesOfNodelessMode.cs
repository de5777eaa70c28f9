using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>MPL02: the default and the local mode take no nodes.</summary>
internal static class NodesOfNodelessMode
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5602",
        Reference = "MPL02",
        Severity = RuleSeverity.Error,
        Title = "Memory nodes of a mode that takes none",
        Message = "The mode {0} takes no nodes",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "Remove the nodes, or write another mode",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var policy = spec.Config.Linux.MemoryPolicy;
        if (policy is { Mode: { IsConstant: true } mode, Nodes: { } nodes } && MemoryPolicyNames.TakesNoNodes(mode.Text) && !(nodes.IsConstant && NumberList.IsBlank(nodes.Text)))
        {
            findings.Report(nodes, Repair.Remove(), mode.Text);
        }
    }
}
