using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT07: <c>rbind</c> is an option, not a type.</summary>
internal static class RbindAsType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3136",
        Reference = "MNT07",
        Severity = RuleSeverity.Error,
        Title = "'rbind' as a type",
        Message = "The mount at '{0}' has the type 'rbind', which is an option and no type",
        Runsc = MountFacts.RbindAsType.Text,
        Remedy = "Add the option 'rbind'",
        Check = Check,
    };

    public static bool Is(string type) => type == "rbind";

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem is { } type && Is(type) && !mount.IsDevices)
            {
                findings.Report(mount.Type!, Repair.AddMountOption("rbind"), mount.Destination?.Text ?? "");
            }
        }
    }
}
