using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: an option of a bind mount is one that the oldest runsc knows.</summary>
internal static class RefusedOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3132",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Mount option that old releases refuse",
        Message = "'{0}' on the bind mount at '{1}' is an option that runsc before {2} does not know",
        Runsc = MountFacts.RefusedOption.Text,
        Remedy = "Remove it, or set the build property CellOsRunscVersion to {2} or later",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Target >= MountOptionTable.UnknownWordsSkippedSince)
        {
            return;
        }

        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            foreach (var option in mount.Options)
            {
                // Recursive forms and tmpcopyup have rules of their own.
                if (option.IsConstant
                    && MountOptionTable.TryGet(option.Text, out var info)
                    && info is { IsParsedByRunsc: false, Kind: MountOptionKind.Flag or MountOptionKind.IdMap }
                    && mount.VerdictOf(info, spec.Target) == GVisorMountOption.Refused)
                {
                    findings.Report(option, Repair.Remove(), option.Text, mount.Destination?.Text ?? "", MountOptionTable.UnknownWordsSkippedSince.ToString());
                }
            }
        }
    }
}
