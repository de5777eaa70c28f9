using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.IntelRdt;

/// <summary>RDT03: each line of schemata is an entry of its own.</summary>
internal static class SchemataWithLineBreak
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5703",
        Reference = "RDT03",
        Severity = RuleSeverity.Error,
        Title = "Line of schemata holds a line break",
        Message = "This entry of the schemata holds a line break",
        Runsc = IntelRdtFacts.IntelRdt.Text,
        Remedy = "Write each line as an entry of its own",
        NoRepair = "whether a line is to be split or a stray break to be taken out is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var line in spec.Config.Linux.IntelRdt.Schemata)
        {
            if (line.IsConstant && line.Text.AsSpan().IndexOf('\n') >= 0)
            {
                findings.Report(line);
            }
        }
    }
}
