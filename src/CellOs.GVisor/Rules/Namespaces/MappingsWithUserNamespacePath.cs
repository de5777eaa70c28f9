using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS10: a user namespace that is joined brings its own id mappings.</summary>
internal static class MappingsWithUserNamespacePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2010",
        Reference = "NS10",
        Severity = RuleSeverity.Warning,
        Title = "Id mappings with the path of a user namespace",
        Message = "Ids are mapped, but the user namespace '{0}' that the cell joins has mappings already",
        Runsc = NamespaceFacts.MappingsWithUserNamespacePath.Text,
        Remedy = "Leave out the mappings or the path",
        NoRepair = "which of the two was meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if (linux.Namespace("user") is { Path: { IsConstant: true, IsEmpty: false } path } &&
            (linux.UidMappings.NonEmpty ?? linux.GidMappings.NonEmpty) is { } mappings)
        {
            findings.Report(mappings, path.Text);
        }
    }
}
