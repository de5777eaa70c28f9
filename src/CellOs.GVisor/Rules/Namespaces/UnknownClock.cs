using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS16: the clocks that can be offset are monotonic and boottime.</summary>
internal static class UnknownClock
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2016",
        Reference = "NS16",
        Severity = RuleSeverity.Error,
        Title = "Unknown clock",
        Message = "'{0}' is not a clock that can be offset",
        Runsc = NamespaceFacts.UnknownClock.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static readonly string[] Clocks = ["monotonic", "boottime"];

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.TimeOffsets is not { } offsets)
        {
            return;
        }

        for (var i = 0; i < offsets.Members.Count; i++)
        {
            var member = offsets.Members[i];
            if (Array.IndexOf(Clocks, member.Key) >= 0)
            {
                continue;
            }

            var nearest = NearestName.Find(member.Key, Clocks);
            findings.ReportKey(
                member,
                nearest is null || offsets[nearest] is not null ? null : Repair.RenameMember(nearest),
                member.Key,
                nearest is null ? "'monotonic' or 'boottime'" : $"'{nearest}'");
        }
    }
}
