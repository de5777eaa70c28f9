using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS17: the nanoseconds of a time offset are less than a second.</summary>
internal static class TooManyNanoseconds
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2017",
        Reference = "NS17",
        Severity = RuleSeverity.Error,
        Title = "Nanoseconds make a second or more",
        Message = "{0} nanoseconds are a second or more, which the kernel does not take",
        Runsc = NamespaceFacts.TooManyNanoseconds.Text,
        Remedy = "Put whole seconds into 'secs'",
        NoRepair = "the seconds have to change too",
        Check = Check,
    };

    private const decimal NanosecondsOfSecond = 1_000_000_000;

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.TimeOffsets is not { } offsets)
        {
            return;
        }

        for (var i = 0; i < offsets.Members.Count; i++)
        {
            if ((offsets.Members[i].Value as SpecObject).NumberAt("nanosecs") is { IsConstant: true, Value: >= NanosecondsOfSecond } nanoseconds)
            {
                findings.Report(nanoseconds, nanoseconds.Value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
