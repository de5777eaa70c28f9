using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES15: huge pages of a size are limited once.</summary>
internal static class RepeatedPageSize
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4124",
        Reference = "RES15",
        Severity = RuleSeverity.Warning,
        Title = "Huge pages of one size limited twice",
        Message = "Huge pages of '{0}' are limited a second time, and the last limit counts",
        Runsc = ResourceFacts.PageSize.Text,
        Remedy = "Keep one of the two",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var entries = new OciResources(spec.Config.Linux.Resources).HugepageLimits.Array?.Items;
        for (var i = 1; i < entries?.Count; i++)
        {
            if ((entries[i] as SpecObject).StringAt("pageSize") is { IsConstant: true } size && HasEarlier(size.Text, entries, i))
            {
                findings.Report(size, size.Text);
            }
        }
    }

    private static bool HasEarlier(string size, IReadOnlyList<SpecNode> entries, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if ((entries[i] as SpecObject).StringAt("pageSize")?.Is(size) == true)
            {
                return true;
            }
        }

        return false;
    }
}
