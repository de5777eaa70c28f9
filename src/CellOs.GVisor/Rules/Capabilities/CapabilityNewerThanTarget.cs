using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP12: the oldest runsc that is to run the cell knows its capabilities.</summary>
internal static class CapabilityNewerThanTarget
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1112",
        Reference = "CAP12",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Capability is newer than the targeted runsc",
        Message = "'{0}' is newer than runsc {1}, the oldest that is to run this cell",
        Runsc = CapabilityFacts.CapabilityNewerThanTarget.Text,
        Remedy = "Remove it, or set the build property CellOsRunscVersion to {2} or later",
        NoRepair = "whether the capability or the target should change is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var set in OciCapabilities.SetNames)
        {
            // A runsc that does not know the newer names does not read the ambient set either.
            if (set == "ambient")
            {
                continue;
            }

            foreach (var name in capabilities.Set(set))
            {
                if (OciCapabilities.IsCertain(name) && !CapabilityNames.IsKnownTo(spec.Target, name.Text) && ReferenceEquals(capabilities.Find(name.Text), name))
                {
                    findings.Report(name, name.Text, spec.Target.ToString(), CapabilityFacts.CapabilityNewerThanTarget.HonouredSince.ToString()!);
                }
            }
        }
    }
}
