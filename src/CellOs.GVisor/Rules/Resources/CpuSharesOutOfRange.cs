using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES09: shares are from 2 to 262144.</summary>
internal static class CpuSharesOutOfRange
{
    private const int Least = 2;
    private const int Most = 1 << 18;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4109",
        Reference = "RES09",
        Severity = RuleSeverity.Warning,
        Title = "Processor shares out of range",
        Message = "The shares {0} are not one of 2 to 262144",
        Runsc = ResourceFacts.Shares.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // Zero has a rule of its own.
        if (new OciResources(spec.Config.Linux.Resources).Cpu.Shares is { } shares && shares.IsOutside(Least, Most) && shares.Value > 0)
        {
            var nearest = shares.Value < Least ? Least : Most;
            findings.Report(shares, Repair.ReplaceNumber(nearest), shares.Text, $"{nearest}");
        }
    }
}
