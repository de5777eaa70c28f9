using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>An artifact's path is absolute, leads to something and does not go back up.</summary>
internal static class UnusableArtifactPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7039",
        Severity = RuleSeverity.Error,
        Title = "Artifact's path that cannot be copied",
        Message = "The artifact's path '{0}' {1}",
        Remedy = "Write the whole path of a file in the cell, as '/out/result.json'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document)
        {
            return;
        }

        foreach (var artifact in new ExecutionCell(document).Artifacts)
        {
            if (artifact.StringAt("path") is { IsConstant: true } path && Fault(path.Text) is { } fault)
            {
                var meant = LinuxPath.Clean(path.Text);
                findings.Report(path, path.Text.AsSpan().IndexOf('\0') >= 0 || meant == "/" ? null : Repair.Replace(meant), Shown.Text(path.Text), fault);
            }
        }
    }

    private static string? Fault(string path)
    {
        if (!LinuxPath.IsAbsolute(path))
        {
            return path.Length == 0 ? "is empty" : "is relative";
        }

        if (LinuxPath.IsRoot(path))
        {
            return "is the whole root filesystem";
        }

        return path.Contains("/../") || path.EndsWith("/..", StringComparison.Ordinal) ? "goes back up" : null;
    }
}
