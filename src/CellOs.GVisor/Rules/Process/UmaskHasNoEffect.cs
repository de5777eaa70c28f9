using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The oldest runsc that is to run the cell honours its umask.</summary>
internal static class UmaskHasNoEffect
{
    /// <summary>Octal 022: what is used where the umask is not looked at.</summary>
    private const int Always = 18;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL1027",
        Severity = RuleSeverity.Warning,
        Title = "Umask has no effect",
        Message = "The umask {0} has no effect in runsc {1}, the oldest that is to run this cell",
        Runsc = ProcessFacts.Umask.Text,
        Remedy = "Leave it out and let the program set its own, or run the cell on runsc {2} or newer only",
        NoRepair = "whether the mask or the target should change is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!ProcessFacts.Umask.IsHonouredBy(spec.Target) && spec.Config.Process.User.Umask is { IsConstant: true, Value: not Always } umask)
        {
            findings.Report(umask, umask.Value.ToString(CultureInfo.InvariantCulture), spec.Target.ToString(), ProcessFacts.Umask.HonouredSince.ToString()!);
        }
    }
}
