using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN01: the key of an annotation is not empty.</summary>
internal static class EmptyKey
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6001",
        Reference = "ANN01",
        Severity = RuleSeverity.Error,
        Title = "Annotation without a key",
        Message = "An annotation has an empty key, which the OCI specification forbids",
        Runsc = AnnotationFacts.OtherKeys.Text,
        Remedy = "Give it a key in reverse domain notation, or remove it",
        Check = Check,
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
            if (member.Key.Length == 0)
            {
                findings.ReportKey(member, Repair.Remove());
            }
        }
    }
}
