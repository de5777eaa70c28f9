using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT11: each mount option is an entry of its own.</summary>
internal static class JoinedOptions
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3134",
        Reference = "MNT11",
        Severity = RuleSeverity.Error,
        Title = "Mount options joined by a comma",
        Message = "'{0}' is one option, not several: options are an array here, not the list of mount(8)",
        Runsc = MountFacts.JoinedOptions.Text,
        Remedy = "Write one entry for each",
        Check = Check,
    };

    /// <summary>Whether an option is several, on a mount where no option holds a comma for good.</summary>
    public static bool Is(SpecString option, OciMount mount) =>
        option.IsConstant
        && HasComma(option.Text)
        && !option.Text.StartsWith("mpol=", StringComparison.Ordinal)
        && MountOptionTable.HasClosedDataOptions(mount.FileSystem);

    public static bool HasComma(string option) => option.AsSpan().IndexOf(',') >= 0;

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            foreach (var option in mount.Options)
            {
                if (Is(option, mount))
                {
                    findings.Report(option, Repair.Split(Parts(option.Text)), option.Text);
                }
            }
        }
    }

    private static string Parts(string joined) => string.Join(",", joined.Split(',').Select(static word => word.Trim()).Where(static part => part.Length > 0));
}
