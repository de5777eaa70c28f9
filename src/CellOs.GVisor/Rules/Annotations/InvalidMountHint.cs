using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: the fields of a hint on a mount are such as runsc knows.</summary>
internal static class InvalidMountHint
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6011",
        Reference = "ANN06",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Mount hint with a wrong field",
        Message = "'{1}' is no {0} of a mount hint",
        Runsc = AnnotationFacts.InvalidMountHint.Text,
        Remedy = "{2}",
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
            var key = new MountHintKey(member.Key);
            if (!key.IsWellFormed)
            {
                continue;
            }

            if (key.IsField("type"))
            {
                CheckWord(member.Value, "type", AnnotationKeys.MountHintTypes, findings);
            }
            else if (key.IsField("share"))
            {
                CheckWord(member.Value, "share", AnnotationKeys.MountHintShares, findings);
            }
            else if (key.IsField("source"))
            {
                if (member.Value is SpecString { IsEmpty: true })
                {
                    findings.Report(member.Value, "source", "", "Write the source of a mount");
                }
            }
            else if (key.IsField("directfs"))
            {
                if (!AnnotationFacts.HintDirectfs.IsHonouredBy(spec.Target))
                {
                    var since = AnnotationFacts.HintDirectfs.HonouredSince;
                    findings.ReportKey(member, null, "field", "directfs", $"Remove it, or set the build property CellOsRunscVersion to {since} or later");
                }
            }
            else if (!key.IsField("options"))
            {
                var field = key.Field;
                var meant = NearestName.Find(field, AnnotationKeys.MountHintFields);
                var name = meant is null ? null : AnnotationKeys.Mount + key.Name + "." + meant;
                findings.ReportKey(
                    member,
                    name is null || annotations[name] is not null ? null : Repair.RenameMember(name),
                    "field",
                    field,
                    meant is null ? "Write source, type, share or options" : $"Write '{meant}'");
            }
        }
    }

    private static void CheckWord(SpecNode node, string field, IReadOnlyList<string> words, FindingList findings)
    {
        if (node is SpecString { IsConstant: true } word && !AnnotationKeys.IsIn(word.Text, words))
        {
            var meant = NearestName.Find(word.Text, words);
            findings.Report(
                word,
                meant is null ? null : Repair.Replace(meant),
                field,
                word.Text,
                meant is null ? "Write one of '" + string.Join("', '", words) + "'" : $"Write '{meant}'");
        }
    }
}
