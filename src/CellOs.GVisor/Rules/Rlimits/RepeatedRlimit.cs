using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>RL03: a resource is limited once.</summary>
internal static class RepeatedRlimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1203",
        Reference = "RL03",
        Severity = RuleSeverity.Error,
        Title = "Rlimit set twice",
        Message = "'{0}' is limited a second time, which the OCI specification forbids",
        Runsc = ProcessFacts.RepeatedRlimit.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var entries = spec.Config.Process.Rlimits.Array?.Items;
        for (var i = 1; i < entries?.Count; i++)
        {
            if (entries[i] is not SpecObject node || Earlier(new OciRlimit(node), entries, i) is not { } earlier)
            {
                continue;
            }

            // Of two different ones a person has to choose.
            var limit = new OciRlimit(node);
            var isSame = IsSame(limit.Soft, earlier.Soft) && IsSame(limit.Hard, earlier.Hard);
            findings.Report(node, isSame ? Repair.Remove() : null, limit.Type!.Text, isSame ? "Remove it" : "Keep one of the two");
        }
    }

    private static OciRlimit? Earlier(OciRlimit limit, IReadOnlyList<SpecNode> entries, int end)
    {
        if (limit.Type is not { IsConstant: true } type)
        {
            return null;
        }

        for (var i = 0; i < end; i++)
        {
            if (entries[i] is SpecObject node && new OciRlimit(node) is { Type: { } other } earlier && other.Is(type.Text))
            {
                return earlier;
            }
        }

        return null;
    }

    private static bool IsSame(SpecNumber? left, SpecNumber? right) =>
        left is { IsConstant: true } && right is { IsConstant: true } && left.Value == right.Value;
}
