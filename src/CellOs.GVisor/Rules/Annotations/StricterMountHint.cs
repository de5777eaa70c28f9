using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Annotations;

/// <summary>ANN06: a mount allows no more than its hint.</summary>
internal static class StricterMountHint
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6015",
        Reference = "ANN06",
        Severity = RuleSeverity.Error,
        Title = "Mount hint stricter than its mount",
        Message = "The mount hint '{0}' has the option '{1}', which its mount lacks",
        Runsc = AnnotationFacts.StricterHint.Text,
        Remedy = "Add '{1}' to the options of the mount, or remove it from the hint",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static readonly string[] Restrictions = ["ro", "noexec", "noatime"];

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hint in new MountHints(spec.Config.Annotations))
        {
            if (!hint.IsSharedTmpfs ||
                hint.Options is not { IsConstant: true } options ||
                hint.FindMount(spec.Config.Mounts) is not { HasKnownOptions: true } mount)
            {
                continue;
            }

            foreach (var restriction in Restrictions)
            {
                if (HasWord(options.Text, restriction) && !mount.Options.Contains(restriction))
                {
                    findings.Report(options, hint.Key.Name, restriction);
                }
            }
        }
    }

    private static bool HasWord(string commaSeparated, string word)
    {
        for (var at = commaSeparated.IndexOf(word, StringComparison.Ordinal); at >= 0; at = commaSeparated.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || commaSeparated[at - 1] == ',') && (end == commaSeparated.Length || commaSeparated[end] == ','))
            {
                return true;
            }
        }

        return false;
    }
}
