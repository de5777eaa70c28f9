using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP07: a set holds a capability once.</summary>
internal static class DuplicateCapability
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1107",
        Reference = "CAP07",
        Severity = RuleSeverity.Info,
        Title = "Capability is listed twice",
        Message = "'{0}' is listed twice in one set",
        Runsc = CapabilityFacts.DuplicateCapability.Text,
        Remedy = "Remove one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var set in OciCapabilities.SetNames)
        {
            var names = capabilities.Set(set);
            foreach (var name in names)
            {
                if (name.IsConstant && !ReferenceEquals(names.Find(name.Text), name))
                {
                    findings.Report(name, IsRepeatedWhereverItIs(capabilities, name.Text) ? Repair.Remove() : null, name.Text);
                }
            }
        }
    }

    /// <summary>Otherwise the same argument may put it into another set, where it has to stay.</summary>
    private static bool IsRepeatedWhereverItIs(OciCapabilities capabilities, string text)
    {
        foreach (var set in OciCapabilities.SetNames)
        {
            var count = 0;
            foreach (var name in capabilities.Set(set))
            {
                count += name.Is(text) ? 1 : 0;
            }

            if (count == 1)
            {
                return false;
            }
        }

        return true;
    }
}
