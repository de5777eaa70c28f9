using System.Globalization;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The arguments fit the kernel command line on which another backend hands them over.</summary>
internal static class ArgvTooLarge
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7022",
        Severity = RuleSeverity.Warning,
        Title = "Arguments too large for other backends",
        Message = "The arguments are {0} bytes as JSON in base64, and CellOS hands at most {1} to a Firecracker cell",
        Remedy = "Put what is long into a file, or run this cell under gVisor only",
        NoRepair = "which arguments can go elsewhere is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is { } document && new ExecutionCell(document).Argv is { Array: { } argv } arguments
            && ArgvSize.Of(arguments) is > ArgvSize.MaximumBytes and var bytes)
        {
            findings.Report(argv, bytes.ToString(CultureInfo.InvariantCulture), ArgvSize.MaximumBytes.ToString(CultureInfo.InvariantCulture));
        }
    }
}
