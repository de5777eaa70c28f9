using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS09: a new user namespace needs id mappings.</summary>
internal static class UserNamespaceWithoutMappings
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2009",
        Reference = "NS09",
        Severity = RuleSeverity.Error,
        Title = "User namespace without id mappings",
        Message = "The cell has a new user namespace, but no ids are mapped into it",
        Runsc = NamespaceFacts.UserNamespaceWithoutMappings.Text,
        Remedy = "Map user and group ids, among them 0, or leave the namespace out",
        NoRepair = "which ids of the host the cell may use is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if (linux.Namespace("user") is { HasPath: false } user && !linux.HasUidMappings && !linux.HasGidMappings)
        {
            findings.Report(user.Node);
        }
    }
}
