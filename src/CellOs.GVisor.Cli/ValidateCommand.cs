using System.CommandLine;
using System.Text.Json;

namespace CellOs.GVisor.Cli;

/// <summary><c>validate [--json] [--policy PACK]… FILE…</c>: judges OCI configurations, ExecutionCell documents and policy packs.</summary>
internal static class ValidateCommand
{
    /// <summary>No error was found.</summary>
    private const int Valid = 0;

    /// <summary>An error was found.</summary>
    private const int Invalid = 1;

    /// <summary>A file could not be read.</summary>
    private const int Unreadable = 2;

    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "OCI configurations (config.json), ExecutionCell documents (*.cell.json) and policy packs (*.policy.json), told by 'kind' or by name.",
            Arity = ArgumentArity.OneOrMore,
        };
        var policies = new Option<string[]>("--policy") { Description = "A policy pack that the ExecutionCell documents are held to. May be given more than once." };
        var json = new Option<bool>("--json") { Description = "Print the findings as a JSON array." };
        var command = new Command(
            "validate", "Judges documents by the rules that cells are judged by. Exit code 1: an error was found; 2: a file could not be read.")
        {
            files,
            policies,
            json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(files)!,
            parsed.GetValue(policies) ?? [],
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string[] files, string[] policies, bool asJson, TextWriter output, TextWriter error)
    {
        var judge = new FileJudge(error);
        var packs = judge.ReadPacks(policies);
        foreach (var file in files)
        {
            judge.Judge(file, packs);
        }

        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(judge.Findings, FindingJson.Default.ListFileFinding));
        }
        else
        {
            foreach (var finding in judge.Findings)
            {
                output.WriteLine($"{finding.File}({finding.Line},{finding.Column}): {finding.Severity} {finding.Rule}: {finding.Message}");
            }
        }

        return judge.HasUnreadable ? Unreadable : judge.Findings.Exists(static finding => finding.Severity == "error") ? Invalid : Valid;
    }
}
