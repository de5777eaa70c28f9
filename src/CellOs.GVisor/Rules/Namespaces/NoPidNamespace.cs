using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS06: the cell has its own process ids.</summary>
internal static class NoPidNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8206",
        Reference = "NS06",
        Severity = RuleSeverity.OptIn,
        Title = "No pid namespace",
        Message = "The cell has no pid namespace, so it shares the process ids of the host",
        Runsc = NamespaceFacts.NoPidNamespace.Text,
        Remedy = "List the namespace 'pid'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux is { IsPresent: true } linux && linux.LacksNamespace("pid"))
        {
            findings.ReportMissingNamespace(linux, "pid");
        }
    }
}
