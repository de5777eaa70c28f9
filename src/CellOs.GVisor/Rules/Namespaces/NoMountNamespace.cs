using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS05: the cell has its own mount namespace.</summary>
internal static class NoMountNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2005",
        Reference = "NS05",
        Severity = RuleSeverity.Warning,
        Title = "No mount namespace",
        Message = "The cell has no mount namespace, so its mounts are made among those of the host",
        Runsc = NamespaceFacts.NoMountNamespace.Text,
        Remedy = "List the namespace 'mount'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // Paths to cover, which need one too, have a graver rule that asks for it.
        if (spec.Config.Linux is { IsPresent: true, MaskedPaths.Count: 0, ReadonlyPaths.Count: 0 } linux && linux.LacksNamespace("mount"))
        {
            findings.ReportMissingNamespace(linux, "mount");
        }
    }
}
