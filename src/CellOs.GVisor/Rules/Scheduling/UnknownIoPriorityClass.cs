using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>IOP01: an I/O priority has one of the three classes.</summary>
internal static class UnknownIoPriorityClass
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5401",
        Reference = "IOP01",
        Severity = RuleSeverity.Error,
        Title = "Class of the I/O priority is missing or unknown",
        Message = "The I/O priority {0}",
        Runsc = SchedulingFacts.IoPriority.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var priority = spec.Config.Process.IoPriority;
        if (priority.Node is { } node && node.Lacks("class"))
        {
            findings.ReportMissing(node, "class", "has no class", "one, such as 'IOPRIO_CLASS_BE'");
        }
        else if (priority.Class is { IsConstant: true } kind && !SchedulerNames.IsIoClass(kind.Text))
        {
            var nearest = SchedulerNames.SuggestIoClass(kind.Text);
            findings.Report(
                kind,
                nearest is null ? null : Repair.Replace(nearest),
                $"has the class '{kind.Text}', which Linux does not have",
                nearest is null ? "IOPRIO_CLASS_RT, IOPRIO_CLASS_BE or IOPRIO_CLASS_IDLE" : $"'{nearest}'");
        }
    }
}
