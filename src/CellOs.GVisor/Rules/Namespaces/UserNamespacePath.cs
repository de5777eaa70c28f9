using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>runsc cannot join a user namespace.</summary>
internal static class UserNamespacePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2024",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "runsc cannot join a user namespace",
        Message = "The cell is to join the user namespace '{0}'",
        Runsc = NamespaceFacts.UserNamespacePath.Text,
        Remedy = "Leave the path out and map ids into a new user namespace",
        NoRepair = "the ids to map are open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.Namespace("user") is { Path: { IsConstant: true, IsEmpty: false } path })
        {
            findings.Report(path, path.Text);
        }
    }
}
