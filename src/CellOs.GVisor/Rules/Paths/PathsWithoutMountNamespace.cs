using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Paths;

/// <summary>PTH03: masked and read-only paths need a mount namespace.</summary>
internal static class PathsWithoutMountNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3203",
        Reference = "PTH03",
        Severity = RuleSeverity.Error,
        Title = "Masked or read-only paths without a mount namespace",
        Message = "'{0}' would cover paths of the host, because the cell has no mount namespace",
        Runsc = PathFacts.PathsWithoutMountNamespace.Text,
        Remedy = "List the namespace 'mount'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check("maskedPaths", spec.Config.Linux.MaskedPaths, spec, findings);
        Check("readonlyPaths", spec.Config.Linux.ReadonlyPaths, spec, findings);
    }

    private static void Check(string name, StringItems paths, CellSpec spec, FindingList findings)
    {
        if (paths is { Count: > 0, Array: { } list } && spec.Config.Linux.LacksNamespace("mount"))
        {
            findings.Report(list, Repair.AddNamespace("mount"), name);
        }
    }
}
