using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>nodes are listed as numbers and ranges.</summary>
internal static class MalformedMemoryNodes
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5607",
        Severity = RuleSeverity.Error,
        Title = "List of memory nodes cannot be read",
        Message = "'{0}' is not a list of memory nodes",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.MemoryPolicy.Nodes is { IsConstant: true } nodes && !NumberList.IsValid(nodes.Text))
        {
            var turned = NumberList.Turned(nodes.Text);
            findings.Report(
                nodes,
                turned is null ? null : Repair.Replace(turned),
                nodes.Text,
                turned is null ? "List numbers and rising ranges, such as 0-3,7" : $"Write '{turned}'");
        }
    }
}
