using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>gVisor: the memory limit leaves room for runsc itself.</summary>
internal static class TooLittleMemory
{
    /// <summary>What was seen not to be enough to start anything; twice as much is enough for a shell.</summary>
    private const int NotEnough = 8 << 20;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4130",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Memory limit below what runsc needs",
        Message = "{0} bytes of memory are less than runsc itself needs",
        Runsc = ResourceFacts.MemoryNeed.Text,
        Remedy = "Allow 16 MiB and what the program needs",
        Check = Check,
        NoRepair = "how much the program needs is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!spec.Runsc.IgnoreCgroups && new OciResources(spec.Config.Linux.Resources).Memory.Limit is { } limit && limit.IsWithin(1, NotEnough))
        {
            findings.Report(limit, limit.Text);
        }
    }
}
