using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS01: a namespace's type is one of the eight of the specification.</summary>
internal static class UnknownNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2001",
        Reference = "NS01",
        Severity = RuleSeverity.Error,
        Title = "Unknown namespace",
        Message = "'{0}' is not a namespace of the OCI specification",
        Runsc = NamespaceFacts.UnknownNamespace.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var entry in spec.Config.Linux.Namespaces)
        {
            if (new OciNamespace(entry).Type is not { IsConstant: true } type || NamespaceNames.Contains(type.Text))
            {
                continue;
            }

            var nearest = NamespaceNames.Suggest(type.Text);
            findings.Report(
                type,
                nearest is null ? null : Repair.Replace(nearest),
                type.Text,
                nearest is null ? "one of pid, network, mount, ipc, uts, user, cgroup and time" : $"'{nearest}'");
        }
    }
}
