using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The oldest runsc that is to run the cell applies the umask.</summary>
internal static class UmaskHasNoEffect
{
    /// <summary>022, which runsc uses where it does not look.</summary>
    private const int Fixed = 18;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL1028",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Umask has no effect",
        Message = "The umask {0} has no effect in runsc {1}, the oldest that is to run this cell",
        Runsc = ProcessFacts.Umask.Text,
        Remedy = "Set the build property CellOsRunscVersion to {2} or later, or leave the umask out and let the program set its own",
        NoRepair = "whether the umask or the target should change is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!ProcessFacts.Umask.IsHonouredBy(spec.Target) && spec.Config.Process.User.Umask is { IsConstant: true } umask && umask.Value != Fixed)
        {
            findings.Report(umask, umask.Value.ToString(CultureInfo.InvariantCulture), spec.Target.ToString(), ProcessFacts.Umask.HonouredSince.ToString()!);
        }
    }
}
