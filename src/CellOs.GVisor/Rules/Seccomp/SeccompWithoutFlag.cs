using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC15: a filter is applied with --oci-seccomp.</summary>
internal static class SeccompWithoutFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5015",
        Reference = "SEC15",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Filter is not applied",
        Message = "The cell has a filter of system calls, which is not applied",
        Runsc = SeccompFacts.WithoutFlag.Text,
        Remedy = "Write [Runsc(OciSeccomp = true)], or start runsc with the flag",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.Seccomp.Node is { } node && !OciSeccomp.IsApplied(spec))
        {
            var written = spec.Runsc.OriginOf(nameof(RunscAttribute.OciSeccomp));
            findings.ReportAt(node.Pointer, written ?? node.NearestOrigin, written is null ? null : Repair.ReplaceBoolean(true));
        }
    }
}
