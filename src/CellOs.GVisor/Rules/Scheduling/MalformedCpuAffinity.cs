using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>AFF01: processors are listed as numbers and ranges.</summary>
internal static class MalformedCpuAffinity
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5501",
        Reference = "AFF01",
        Severity = RuleSeverity.Error,
        Title = "List of processors cannot be read",
        Message = "'{0}' is not a list of processors",
        Runsc = SchedulingFacts.ExecCpuAffinity.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var affinity = spec.Config.Process.ExecCpuAffinity;
        Check(affinity.Initial, findings);
        Check(affinity.Final, findings);
    }

    private static void Check(SpecString? list, FindingList findings)
    {
        if (list is { IsConstant: true } && !NumberList.IsValid(list.Text))
        {
            var turned = NumberList.Turned(list.Text);
            findings.Report(
                list,
                turned is null ? null : Repair.Replace(turned),
                list.Text,
                turned is null ? "List numbers and rising ranges, such as 0-3,7" : $"Write '{turned}'");
        }
    }
}
