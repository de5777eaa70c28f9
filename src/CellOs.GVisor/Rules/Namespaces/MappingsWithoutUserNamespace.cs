using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS08: id mappings need a user namespace.</summary>
internal static class MappingsWithoutUserNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2008",
        Reference = "NS08",
        Severity = RuleSeverity.Error,
        Title = "Id mappings without a user namespace",
        Message = "Ids are mapped, but the cell has no user namespace for them",
        Runsc = NamespaceFacts.MappingsWithoutUserNamespace.Text,
        Remedy = "List the namespace 'user', or leave the mappings out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if ((linux.UidMappings.NonEmpty ?? linux.GidMappings.NonEmpty) is { } mappings && linux.LacksNamespace("user"))
        {
            findings.Report(mappings, Repair.AddNamespace("user"));
        }
    }
}
