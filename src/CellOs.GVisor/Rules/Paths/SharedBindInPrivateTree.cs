using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH07: a bind mount is not shared where the tree it is in is not.</summary>
internal static class SharedBindInPrivateTree
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3207",
        Reference = "PTH07",
        Severity = RuleSeverity.Warning,
        Title = "Shared bind mount below a private root",
        Message = "The mounts of the cell are '{0}', so the bind mount at '{1}' cannot be '{2}'",
        Runsc = PathFacts.SharedBindInPrivateTree.Text,
        Remedy = "Take '{2}' away from the bind mount",
        NoRepair = "the place to mend is the mount, which has a finding of its own",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.RootfsPropagation is not { IsConstant: true } word || !PropagationNames.IsPrivate(word.Text))
        {
            return;
        }

        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.IsBind && (mount.Options.Find("shared") ?? mount.Options.Find("rshared")) is { } shared)
            {
                findings.Report(word, word.Text, mount.Destination?.Text ?? "", shared.Text);
            }
        }
    }
}
