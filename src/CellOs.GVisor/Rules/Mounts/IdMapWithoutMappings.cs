using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT13: <c>idmap</c> has mappings to go by, the mount's own or those of the user namespace.</summary>
internal static class IdMapWithoutMappings
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3113",
        Reference = "MNT13",
        Severity = RuleSeverity.Error,
        Title = "Identity mapping without mappings",
        Message = "'{0}' on the mount at '{1}' has nothing to map by: the mount has no mappings and the cell no user namespace, which the OCI specification forbids",
        Runsc = MountFacts.IdMapWithoutMappings.Text,
        Remedy = "Give the mount uidMappings and gidMappings, or remove '{0}'",
        NoRepair = "Whether the mappings are missing or the option is too much is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.IsBind && !mount.HasMappings && mount.IdMapOption is { } option && !MayHaveUserNamespace(spec))
            {
                findings.Report(option, option.Text, mount.Destination?.Text ?? "");
            }
        }
    }

    private static bool MayHaveUserNamespace(CellSpec spec)
    {
        foreach (var node in spec.Config.Linux.Namespaces)
        {
            if (new OciNamespace(node).Type is { } type && (!type.IsConstant || type.Text == "user"))
            {
                return true;
            }
        }

        return false;
    }
}
