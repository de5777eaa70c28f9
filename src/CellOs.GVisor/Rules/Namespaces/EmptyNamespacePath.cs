using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS04: a new namespace is asked for without a path, not with an empty one.</summary>
internal static class EmptyNamespacePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2004",
        Reference = "NS04",
        Severity = RuleSeverity.Info,
        Title = "Path of a namespace is empty",
        Message = "The path of this namespace is empty",
        Runsc = NamespaceFacts.EmptyNamespacePath.Text,
        Remedy = "Leave the path out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var entry in spec.Config.Linux.Namespaces)
        {
            if (new OciNamespace(entry).Path is { IsEmpty: true } path)
            {
                findings.Report(path, Repair.Remove());
            }
        }
    }
}
