using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>No text that goes to the kernel holds a NUL character: an argument, the working directory, an artifact's path.</summary>
internal static class NulInDocument
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7023",
        Severity = RuleSeverity.Error,
        Title = "NUL character in a document",
        Message = "'{0}' holds a NUL character, which ends a text for the kernel",
        Remedy = "Remove the character",
        NoRepair = "whether to drop the character or what follows it is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document)
        {
            return;
        }

        var cell = new ExecutionCell(document);
        foreach (var argument in cell.Argv)
        {
            CheckText(argument, findings);
        }

        CheckText(cell.WorkingDirectory, findings);
        foreach (var artifact in cell.Artifacts)
        {
            CheckText(artifact.StringAt("path"), findings);
        }
    }

    private static void CheckText(SpecString? text, FindingList findings)
    {
        if (text is not null && text.Text.AsSpan().IndexOf('\0') >= 0 && !findings.HasErrorFrom(text))
        {
            findings.Report(text, text.Pointer);
        }
    }
}
