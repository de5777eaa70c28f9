using CellOs.GVisor.Model;

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
        Runsc = "runsc counts it once",
        Remedy = "Remove one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var set in OciCapabilities.SetNames)
        {
            var names = spec.Config.Process.Capabilities.Set(set);
            foreach (var name in names)
            {
                if (name.IsConstant && !ReferenceEquals(names.Find(name.Text), name))
                {
                    findings.Report(name, Repair.Remove(), name.Text);
                }
            }
        }
    }
}
