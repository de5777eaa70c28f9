using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC06: metadata is for a listener.</summary>
internal static class ListenerMetadataAlone
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5006",
        Reference = "SEC06",
        Severity = RuleSeverity.Error,
        Title = "Metadata for no listener",
        Message = "There is metadata for a listener, and no listener",
        Runsc = SeccompFacts.Listener.Text,
        Remedy = "Remove 'listenerMetadata'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        if (seccomp is { Node: { } node, ListenerMetadata: { IsEmpty: false } metadata } && (node.Lacks("listenerPath") || seccomp.ListenerPath is { IsEmpty: true }))
        {
            findings.Report(metadata, Repair.Remove());
        }
    }
}
