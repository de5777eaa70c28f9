using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC09: a program without a slash can be looked up in PATH.</summary>
internal static class ProgramWithoutPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1009",
        Reference = "PRC09",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "No PATH to look the program up in",
        Message = "The program '{0}' has no slash, and the environment has no PATH to look it up in",
        Runsc = ProcessFacts.ProgramWithoutPath.Text,
        Remedy = "Write the full path of the program, or set PATH",
        NoRepair = "In which directory the program stands is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var process = spec.Config.Process;
        if (process.Program is not { } program || string.IsNullOrWhiteSpace(program.Text) || program.Text.AsSpan().IndexOf('/') >= 0)
        {
            return;
        }

        foreach (var node in process.Env)
        {
            var entry = new EnvironmentEntry(node);
            if (entry.IsNamed("PATH") && !entry.HasEmptyValue)
            {
                return;
            }
        }

        findings.Report(program, program.Text);
    }
}
