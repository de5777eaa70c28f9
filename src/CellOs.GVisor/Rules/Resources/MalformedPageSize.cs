using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES15: the size of a huge page is written as the kernel names it.</summary>
internal static class MalformedPageSize
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4115",
        Reference = "RES15",
        Severity = RuleSeverity.Error,
        Title = "Malformed size of huge pages",
        Message = "The limit of huge pages {0}",
        Runsc = ResourceFacts.PageSize.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var entry in new OciResources(spec.Config.Linux.Resources).HugepageLimits)
        {
            if (entry.Lacks("pageSize"))
            {
                findings.ReportMissing(entry, "pageSize", "has no 'pageSize'", "the size, such as '2MB'");
            }
            else if (entry.StringAt("pageSize") is { IsConstant: true } size && !HugepageSizes.HasForm(size.Text))
            {
                var meant = HugepageSizes.Suggest(size.Text);
                findings.Report(
                    size, meant is null ? null : Repair.Replace(meant), $"is for pages of '{size.Text}'", meant is null ? "a number and KB, MB or GB, such as '2MB'" : $"'{meant}'");
            }

            if (entry.Lacks("limit"))
            {
                findings.ReportMissing(entry, "limit", "has no 'limit'", "the limit in bytes");
            }
        }
    }
}
