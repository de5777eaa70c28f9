using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC07: the name of an environment variable is one that a shell can use.</summary>
internal static class UnusualVariableName
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1007",
        Reference = "PRC07",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Unusual name of an environment variable",
        Message = "The name of the environment variable '{0}' {1}",
        Runsc = ProcessFacts.UnusualVariableName.Text,
        Remedy = "Use letters, digits and underscores, with no digit at the start",
        NoRepair = "Another name is another variable.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Env)
        {
            var entry = new EnvironmentEntry(node);
            if (entry.HasName && Fault(node.Text, entry.NameLength) is { } fault)
            {
                findings.Report(node, entry.Name, fault);
            }
        }
    }

    /// <summary>What is odd about a name. A NUL is more than odd, and has a rule of its own.</summary>
    private static string? Fault(string text, int length)
    {
        if (length == 0)
        {
            return "is empty";
        }

        var fault = text[0] is >= '0' and <= '9' ? "starts with a digit" : null;
        for (var i = 0; i < length; i++)
        {
            if (text[i] == '\0')
            {
                return null;
            }

            if (!EnvironmentEntry.IsNameCharacter(text[i]))
            {
                fault = "has other characters than letters, digits and underscores";
            }
        }

        return fault;
    }
}
