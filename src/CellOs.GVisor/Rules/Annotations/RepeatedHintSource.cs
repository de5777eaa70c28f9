using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: a source has one hint.</summary>
internal static class RepeatedHintSource
{
    /// <summary>Beyond this many annotations a table is worth its allocation: comparing each with each takes too long.</summary>
    private const int LargestToCompare = 64;

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
        if (spec.Config.Annotations is not { } annotations)
        {
            return;
        }

        var table = annotations.Members.Count > LargestToCompare ? new Dictionary<string, MountHintKey>(StringComparer.Ordinal) : null;
        for (var i = 0; i < annotations.Members.Count; i++)
        {
            if (SourceAt(annotations, i) is { } source)
            {
                var key = new MountHintKey(annotations.Members[i].Key);
                if ((table is null ? FirstOf(source.Text, annotations, i) : FirstOf(source.Text, key, table)) is { } first && !first.IsNamedAs(key))
                {
                    findings.Report(source, first.Name, key.Name, source.Text);
                }
            }
        }
    }

    private static SpecString? SourceAt(SpecObject annotations, int index)
    {
        var member = annotations.Members[index];
        var key = new MountHintKey(member.Key);
        return key.IsWellFormed && key.IsField("source") && member.Value is SpecString { IsConstant: true, Text.Length: > 0 } source ? source : null;
    }

    private static MountHintKey? FirstOf(string source, SpecObject annotations, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (SourceAt(annotations, i)?.Text == source)
            {
                return new(annotations.Members[i].Key);
            }
        }

        return null;
    }

    private static MountHintKey? FirstOf(string source, MountHintKey key, Dictionary<string, MountHintKey> table)
    {
        if (table.TryGetValue(source, out var first))
        {
            return first;
        }

        table.Add(source, key);
        return null;
    }
}
