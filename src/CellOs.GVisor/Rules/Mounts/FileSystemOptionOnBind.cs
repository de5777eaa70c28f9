using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT10: a bind mount has no options of a file system, such as <c>size=</c>.</summary>
internal static class FileSystemOptionOnBind
{
    private static readonly string[] FileSystems = ["tmpfs", "devpts", "proc"];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3110",
        Reference = "MNT10",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Option of a file system on a bind mount",
        Message = "'{0}' is an option of {1} and says nothing on the bind mount at '{2}'",
        Runsc = MountFacts.FileSystemOptionOnBind.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsBind)
            {
                continue;
            }

            foreach (var option in mount.Options)
            {
                if (option.IsConstant && OwnerOf(option.Text) is { } owner && !JoinedOptions.Is(option, mount))
                {
                    findings.Report(option, Repair.Remove(), option.Text, owner, mount.Destination?.Text ?? "");
                }
            }
        }
    }

    /// <summary>The file system that has the option, when no bind mount does.</summary>
    public static string? OwnerOf(string option)
    {
        foreach (var type in FileSystems)
        {
            if (!MountOptionTable.Contains(option) && MountOptionTable.IsDataOption(type, option))
            {
                return type;
            }
        }

        return null;
    }
}
