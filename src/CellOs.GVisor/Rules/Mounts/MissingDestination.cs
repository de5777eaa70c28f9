using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT01: a mount has a destination.</summary>
internal static class MissingDestination
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3101",
        Reference = "MNT01",
        Severity = RuleSeverity.Error,
        Title = "Mount without destination",
        Message = "mounts[{0}] has no destination",
        Runsc = MountFacts.MissingDestination.Text,
        Remedy = "Write the absolute path in the cell where it goes",
        NoRepair = "Only the author knows where it goes.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var mounts = spec.Config.Mounts;
        foreach (var node in mounts)
        {
            switch (node["destination"])
            {
                case null or SpecNull:
                    findings.ReportMissing(node, "destination", IndexOf(node, mounts));
                    break;
                case SpecString { IsEmpty: true } empty:
                    findings.Report(empty, IndexOf(node, mounts));
                    break;
            }
        }
    }

    private static string IndexOf(SpecObject mount, ObjectItems mounts) =>
        mounts.Array!.IndexOf(mount).ToString(CultureInfo.InvariantCulture);
}
