using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN04: the value of an annotation is a string.</summary>
internal static class ValueNotText
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6004",
        Reference = "ANN04",
        Severity = RuleSeverity.Error,
        Title = "Annotation that is not a string",
        Message = "The value of the annotation '{0}' is not a string",
        Runsc = AnnotationFacts.NotText.Text,
        Remedy = "Put it in quotation marks",
        Check = Check,
        NoRepair = "the value stands inside a piece of JSON, whose parts no repair of C# can put into quotation marks",
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
            if (member.Value is not (SpecString or SpecNull))
            {
                findings.Report(member.Value, member.Key);
            }
        }
    }
}
