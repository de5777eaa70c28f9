using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: a hint on a mount has one name and one field.</summary>
internal static class MisshapenMountHint
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6006",
        Reference = "ANN06",
        Severity = RuleSeverity.Error,
        Title = "Mount hint without one name and one field",
        Message = "'{0}' is not of the form 'dev.gvisor.spec.mount.NAME.FIELD'",
        Runsc = AnnotationFacts.MisshapenMountHint.Text,
        Remedy = "Give the hint a name without dots, and one of the fields source, type, share and options",
        Check = Check,
        NoRepair = "which part is the name is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Annotations is not { } annotations)
        {
            return;
        }

        var members = annotations.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (new MountHintKey(member.Key) is { IsHint: true, IsWellFormed: false })
            {
                findings.ReportKey(member, null, member.Key);
            }
        }
    }
}
