using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.IntelRdt;

/// <summary>RDT02: the schema of memory bandwidth is one line that begins with MB:.</summary>
internal static class MalformedMemoryBandwidth
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5702",
        Reference = "RDT02",
        Severity = RuleSeverity.Error,
        Title = "Memory bandwidth schema has the wrong form",
        Message = "The schema of memory bandwidth {0}",
        Runsc = IntelRdtFacts.IntelRdt.Text,
        Remedy = "Write one line that begins with MB:, such as MB:0=50;1=50",
        NoRepair = "what stands there instead may be meant for another member",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.IntelRdt.MemBwSchema is not { IsConstant: true } schema)
        {
            return;
        }

        if (!schema.Text.StartsWith("MB:", StringComparison.Ordinal))
        {
            findings.Report(schema, "does not begin with MB:");
        }
        else if (schema.Text.AsSpan().IndexOf('\n') >= 0)
        {
            findings.Report(schema, "holds a line break");
        }
    }
}
