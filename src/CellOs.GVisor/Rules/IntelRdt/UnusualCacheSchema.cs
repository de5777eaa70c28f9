using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.IntelRdt;

/// <summary>RDT04: the schema of the cache is one line that begins with L3:.</summary>
internal static class UnusualCacheSchema
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5704",
        Reference = "RDT04",
        Severity = RuleSeverity.Warning,
        Title = "Cache schema does not begin with L3:",
        Message = "The schema of the L3 cache {0}",
        Runsc = IntelRdtFacts.IntelRdt.Text,
        Remedy = "Write one line that begins with L3:, such as L3:0=f;1=f",
        NoRepair = "what stands there instead may be meant for another member",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.IntelRdt.L3CacheSchema is not { IsConstant: true } schema)
        {
            return;
        }

        if (!schema.Text.StartsWith("L3:", StringComparison.Ordinal))
        {
            findings.Report(schema, "does not begin with L3:");
        }
        else if (schema.Text.AsSpan().IndexOf('\n') >= 0)
        {
            findings.Report(schema, "holds a line break");
        }
    }
}
