using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: a source has one hint.</summary>
internal static class RepeatedHintSource
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6012",
        Reference = "ANN06",
        Severity = RuleSeverity.Error,
        Title = "Two mount hints for one source",
        Message = "The mount hints '{0}' and '{1}' are both for '{2}'",
        Runsc = AnnotationFacts.RepeatedHintSource.Text,
        Remedy = "Keep one of the two",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hint in new MountHints(spec.Config.Annotations))
        {
            if (hint.Source is not SpecString { IsConstant: true, Text.Length: > 0 } source)
            {
                continue;
            }

            foreach (var earlier in new MountHints(spec.Config.Annotations))
            {
                if (earlier.Key == hint.Key)
                {
                    break;
                }

                if (earlier.Source is SpecString other && other.Is(source.Text))
                {
                    findings.Report(source, earlier.Key.Name, hint.Key.Name, source.Text);
                    break;
                }
            }
        }
    }
}
