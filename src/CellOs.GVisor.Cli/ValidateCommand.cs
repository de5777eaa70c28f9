using System.CommandLine;
using System.Text.Json;

namespace CellOs.GVisor.Cli;

/// <summary><c>validate [--json] FILE…</c>: judges OCI configurations.</summary>
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
        var files = new Argument<string[]>("file") { Description = "OCI configurations (config.json).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the findings as a JSON array." };
        var command = new Command("validate", "Judges OCI configurations by the rules that cells are judged by. Exit code 1: an error was found; 2: a file could not be read.")
        {
            files,
            json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(files)!, parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string[] files, bool asJson, TextWriter output, TextWriter error)
    {
        var exitCode = Valid;
        var findings = new List<FileFinding>();
        foreach (var file in files)
        {
            byte[] text;
            try
            {
                text = File.ReadAllBytes(file);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"cellos-gvisor: {unreadable.Message}");
                exitCode = Unreadable;
                continue;
            }

            foreach (var finding in ConfigDocument.Validate(text))
            {
                findings.Add(FileFinding.Of(file, finding));
            }
        }

        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(findings, FindingJson.Default.ListFileFinding));
        }
        else
        {
            foreach (var finding in findings)
            {
                output.WriteLine($"{finding.File}({finding.Line},{finding.Column}): {finding.Severity} {finding.Rule}: {finding.Message}");
            }
        }

        var hasError = findings.Exists(static finding => finding.Severity == "error");
        return exitCode == Valid && hasError ? Invalid : exitCode;
    }
}
