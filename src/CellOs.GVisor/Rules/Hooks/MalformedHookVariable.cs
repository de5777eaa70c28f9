using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK04: an entry of the environment of a hook is NAME=VALUE.</summary>
internal static class MalformedHookVariable
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5204",
        Reference = "HK04",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Environment of a hook is not NAME=VALUE",
        Message = "{0} in the environment of the {1} hook {2}",
        Runsc = HookFacts.MalformedHookVariable.Text,
        Remedy = "Write NAME=VALUE; the value may be empty",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hook in spec.Config.Hooks)
        {
            foreach (var text in hook.Env)
            {
                var entry = new EnvironmentEntry(text);
                if (entry.NameLength == 0 || (text.IsConstant && !entry.HasName))
                {
                    Report(text, hook.Kind, entry, findings);
                }
            }
        }
    }

    /// <summary>Where more than a name stands there, the rest may be a value with a wrong separator: it is not shown.</summary>
    private static void Report(SpecString text, string kind, EnvironmentEntry entry, FindingList findings)
    {
        var length = 0;
        while (length < text.Text.Length && EnvironmentEntry.IsNameCharacter(text.Text[length]))
        {
            length++;
        }

        findings.Report(
            text,
            length > 0 && length == text.Text.Length && text.IsConstant ? Repair.Replace(text.Text + "=") : null,
            length == 0 ? "An entry" : $"'{text.Text.Substring(0, length)}'",
            kind,
            entry.HasName ? "has no name" : "has no '='");
    }
}
