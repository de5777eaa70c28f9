using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT30: the options of a mount are an array of strings.</summary>
internal static class MalformedOptions
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3130",
        Reference = "MNT30",
        Severity = RuleSeverity.Error,
        Title = "Mount options are not an array of strings",
        Message = "{0} of the mount at '{1}' {2}",
        Runsc = MountFacts.MalformedOptions.Text,
        Remedy = "Write an array of strings, one option in each",
        NoRepair = "It would turn one JSON value into another kind.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            switch (node["options"])
            {
                case null or SpecNull:
                    break;
                case SpecArray options:
                    Check(options, node, findings);
                    break;
                case var other:
                    findings.Report(other, "'options'", new OciMount(node).Destination?.Text ?? "", "is no array");
                    break;
            }
        }
    }

    private static void Check(SpecArray options, SpecObject mount, FindingList findings)
    {
        for (var i = 0; i < options.Items.Count; i++)
        {
            if (options.Items[i] is not SpecString)
            {
                findings.Report(options.Items[i], "An option", new OciMount(mount).Destination?.Text ?? "", "is no string");
            }
        }
    }
}
