using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH06: the mounts of a cell are private or slave, so that none of them reaches the host.</summary>
internal static class RefusedPropagation
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3206",
        Reference = "PTH06",
        Severity = RuleSeverity.Error,
        Title = "Mount propagation that gVisor refuses",
        Message = "'{0}' is no propagation of mounts that gVisor knows",
        Runsc = PathFacts.OtherPropagation.Text,
        Remedy = "Write '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.RootfsPropagation is { IsConstant: true } word && !PropagationNames.IsTakenByRunsc(word.Text))
        {
            var meant = PropagationNames.Suggest(word.Text);
            findings.Report(word, meant is null ? null : Repair.Replace(meant), word.Text, meant ?? "slave");
        }
    }
}
