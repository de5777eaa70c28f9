using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>gVisor: the limit of threads leaves room for runsc itself, and the kernel takes it.</summary>
internal static class ImpossiblePidsLimit
{
    /// <summary>What was never enough to start anything, in any release.</summary>
    private const int NeverEnough = 20;

    /// <summary>What was never enough for older releases.</summary>
    private const int NotEnough = 24;

    /// <summary>The kernel's largest, on 64 bits.</summary>
    private const int Most = 1 << 22;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4131",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Impossible limit of threads",
        Message = "The limit of {0} threads {1}. {2}",
        Remedy = "Write {3}",
        Check = Check,
        NoRepair = "how many threads the program needs is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Runsc.IgnoreCgroups || new OciResources(spec.Config.Linux.Resources).PidsLimit is not { IsConstant: true } limit)
        {
            return;
        }

        if (limit.IsWithin(1, ResourceFacts.FewPids.IsHonouredBy(spec.Target) ? NeverEnough : NotEnough))
        {
            findings.Report(limit, limit.Text, "leaves none for the program", ResourceFacts.PidsNeed.Text, "40 and what the program needs");
        }
        else if (limit.Value > Most)
        {
            findings.Report(limit, limit.Text, "is more than the kernel has", ResourceFacts.RefusedByKernel.Text, "-1 for no limit, or 4194304 or less");
        }
    }
}
