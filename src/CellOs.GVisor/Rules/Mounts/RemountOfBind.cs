using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: a bind mount is made, and not made anew.</summary>
internal static class RemountOfBind
{
    private const string Remount = "remount";

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3147",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Bind mount that is to be a remount",
        Message = "'remount' on the bind mount at '{0}' asks to change a mount that is not there yet",
        Runsc = MountFacts.RemountOfBind.Text,
        Remedy = "Remove it: the other options hold without it",
        Check = Check,
    };

    /// <summary>Whether an option is this rule's.</summary>
    internal static bool Is(string option, OciMount mount) => mount.IsBind && option == Remount;

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            foreach (var option in mount.Options)
            {
                if (option.IsConstant && Is(option.Text, mount))
                {
                    findings.Report(option, Repair.Remove(), mount.Destination?.Text ?? "");
                }
            }
        }
    }
}
