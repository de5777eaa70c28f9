using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT23: the values of a tmpfs's options are such that runsc reads them.</summary>
internal static class MalformedTmpfsOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3123",
        Reference = "MNT23",
        Severity = RuleSeverity.Error,
        Title = "Malformed value of a tmpfs option",
        Message = "'{0}' on the tmpfs at '{1}' is {2}",
        Runsc = MountFacts.MalformedTmpfsOption.Text,
        Remedy = "Write {3}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsTmpfs)
            {
                continue;
            }

            foreach (var option in mount.Options)
            {
                if (option.IsConstant && !JoinedOptions.HasComma(option.Text))
                {
                    Check(option, mount, findings);
                }
            }
        }
    }

    private static void Check(SpecString option, OciMount mount, FindingList findings)
    {
        var text = option.Text;
        var place = mount.Destination?.Text ?? "";
        if (StartsWith(text, "size="))
        {
            if (!TmpfsValues.TryParseSize(text, out _, "size=".Length))
            {
                var size = SizeMeant(text.Substring("size=".Length));
                findings.Report(
                    option,
                    size is null ? null : Repair.Replace("size=" + size),
                    text,
                    place,
                    "no size: digits, and k, m, g or t after them",
                    size is null ? "a size such as 'size=64m'" : $"'size={size}'");
            }
        }
        else if (StartsWith(text, "mode="))
        {
            if (!TmpfsValues.TryParseMode(text, out _, "mode=".Length))
            {
                findings.Report(option, text, place, "no mode: octal digits up to 7777", "a mode such as 'mode=1777'");
            }
        }
        else if ((StartsWith(text, "uid=") || StartsWith(text, "gid=")) && !TmpfsValues.TryParseId(text, out _, "uid=".Length))
        {
            findings.Report(option, text, place, "no id: a decimal number", $"a number such as '{text.Substring(0, "uid=".Length)}65532'");
        }
    }

    private static bool StartsWith(string text, string key) => text.StartsWith(key, StringComparison.Ordinal);

    /// <summary>The size that was meant by a form of other tools: <c>1MB</c>, <c>1Mi</c>, <c>1 m</c>.</summary>
    private static string? SizeMeant(string value)
    {
        var size = value.Replace(" ", "");
        foreach (var unit in new[] { "iB", "ib", "i", "B", "b" })
        {
            if (size.EndsWith(unit, StringComparison.Ordinal))
            {
                size = size.Substring(0, size.Length - unit.Length);
                break;
            }
        }

        return TmpfsValues.TryParseSize(size, out _) ? size : null;
    }
}
