using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>An annotation that turns a bundle of settings on is true.</summary>
internal static class BundleAnnotationNotTrue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6020",
        Severity = RuleSeverity.Error,
        Title = "Bundle annotation with another value than true",
        Message = "The annotation '{0}' is '{1}', and can only be 'true'",
        Runsc = AnnotationFacts.BundleNotTrue.Text,
        Remedy = "Write 'true', or remove it",
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
            if (AnnotationKeys.IsBelow(member.Key, AnnotationKeys.Bundle) && member.Value is SpecString { IsConstant: true } value && value.Text != "true")
            {
                findings.Report(value, value.Text is "1" or "True" or "TRUE" or "yes" ? Repair.Replace("true") : Repair.Remove(), member.Key, value.Text);
            }
        }
    }
}
