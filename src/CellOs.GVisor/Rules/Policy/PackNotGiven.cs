using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>The policy pack that a cell names is one of those it is held to.</summary>
internal static class PackNotGiven
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7112",
        Severity = RuleSeverity.Warning,
        Title = "Policy pack is not there",
        Message = "The cell names policy pack '{0}', which is none of those it is held to",
        Remedy = "Hold it to that pack too, or name one of these",
        NoRepair = "which of the two it is to be is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // Where there is no pack at all, nobody has said that this is where packs are looked at.
        if (spec.ExecutionCell is { } document && spec.PolicyPacks.Count > 0
            && new ExecutionCell(document).PolicyPackId is { IsConstant: true } named && !IsGiven(named.Text, spec.PolicyPacks))
        {
            findings.Report(named, Shown.Text(named.Text));
        }
    }

    private static bool IsGiven(string id, IReadOnlyList<SpecObject> packs)
    {
        for (var i = 0; i < packs.Count; i++)
        {
            if (new PolicyDocument(packs[i]).Id?.Text == id)
            {
                return true;
            }
        }

        return false;
    }
}
