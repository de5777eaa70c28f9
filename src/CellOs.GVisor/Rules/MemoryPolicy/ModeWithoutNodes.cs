using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>MPL03: the modes that choose among nodes name some.</summary>
internal static class ModeWithoutNodes
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5603",
        Reference = "MPL03",
        Severity = RuleSeverity.Error,
        Title = "Memory mode needs nodes",
        Message = "The mode {0} is given without nodes",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "List the nodes, such as 0-3,7, or write another mode",
        NoRepair = "which nodes are meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var policy = spec.Config.Linux.MemoryPolicy;
        if (policy.Node is not { } node || policy.Mode is not { IsConstant: true } mode || !MemoryPolicyNames.NeedsNodes(mode.Text))
        {
            return;
        }

        if (node.Lacks("nodes"))
        {
            findings.ReportMissing(node, "nodes", mode.Text);
        }
        else if (policy.Nodes is { IsConstant: true } nodes && NumberList.IsBlank(nodes.Text))
        {
            findings.Report(nodes, mode.Text);
        }
    }
}
