using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The working directory is an absolute path.</summary>
internal static class RelativeWorkingDirectory
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7025",
        Severity = RuleSeverity.Error,
        Title = "Working directory of a document is not absolute",
        Message = "The working directory '{0}' does not begin with '/'",
        Remedy = "Write the whole path, as '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // Of a constant beginning even a hole says enough.
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).WorkingDirectory is { } directory
            && (directory.IsConstant || directory.Text.Length > 0) && !LinuxPath.IsAbsolute(directory.Text) && !findings.HasErrorFrom(directory))
        {
            var absolute = "/" + directory.Text;
            findings.Report(directory, directory.IsConstant ? Repair.Replace(absolute) : null, Shown.Text(directory.Text), Shown.Text(absolute));
        }
    }
}
