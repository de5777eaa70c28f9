using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: the mode of a tmpfs is written in octal.</summary>
internal static class DecimalTmpfsMode
{
    // Usual modes whose decimal form has octal digits only, so that it is read as another mode. The rest fails as malformed.
    private static readonly KeyValuePair<string, string>[] Slips =
    [
        new("mode=511", "mode=0777"),
        new("mode=1023", "mode=1777"),
        new("mode=365", "mode=0555"),
        new("mode=320", "mode=0500"),
        new("mode=256", "mode=0400"),
        new("mode=420", "mode=0644"),
    ];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3142",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Tmpfs mode in decimal",
        Message = "'{0}' on the tmpfs at '{1}' looks like '{2}' in decimal, but is read as octal",
        Runsc = MountFacts.DecimalTmpfsMode.Text,
        Remedy = "Write '{2}', or a leading zero if the octal digits are meant",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsTmpfs)
            {
                continue;
            }

            foreach (var option in mount.Options)
            {
                foreach (var slip in Slips)
                {
                    if (option.Is(slip.Key))
                    {
                        findings.Report(option, Repair.Replace(slip.Value), option.Text, mount.Destination?.Text ?? "", slip.Value);
                    }
                }
            }
        }
    }
}
