using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC15: a filter is for the processor that gVisor runs on.</summary>
internal static class ForeignArchitectures
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5021",
        Reference = "SEC15",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Filter is for another processor",
        Message = "The filter is for other architectures than those that gVisor runs on",
        Runsc = SeccompFacts.Architectures.Text,
        Remedy = "Write SCMP_ARCH_X86_64 or SCMP_ARCH_AARCH64, or leave the list out",
        NoRepair = "for which processor the filter is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!OciSeccomp.IsApplied(spec) || spec.Config.Linux.Seccomp.Architectures is not { Array: { } array, Count: > 0 } architectures)
        {
            return;
        }

        foreach (var architecture in architectures)
        {
            if (!architecture.IsConstant || !SeccompNames.IsArchitecture(architecture.Text) || architecture.Text is "SCMP_ARCH_X86_64" or "SCMP_ARCH_AARCH64")
            {
                return;
            }
        }

        findings.Report(array);
    }
}
