using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC15: on gVisor a denied call fails with EPERM.</summary>
internal static class IgnoredErrno
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5023",
        Reference = "SEC15",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Errno of the filter has no effect",
        Message = "The errno {0} is not the one that the program gets",
        Runsc = SeccompFacts.Errno.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!OciSeccomp.IsApplied(spec))
        {
            return;
        }

        var seccomp = spec.Config.Linux.Seccomp;
        Check(seccomp.DefaultErrnoRet, seccomp.DefaultAction, findings);
        foreach (var node in seccomp.Syscalls)
        {
            var rule = new OciSyscallRule(node);
            Check(rule.ErrnoRet, rule.Action, findings);
        }
    }

    private const int NotPermitted = 1;

    private const int NotImplemented = 38;

    private static void Check(SpecNumber? errno, SpecString? action, FindingList findings)
    {
        if (errno is { IsConstant: true }
            && ((action?.Is("SCMP_ACT_ERRNO") == true && errno.Value != NotPermitted) || (action?.Is("SCMP_ACT_TRACE") == true && errno.Value != NotImplemented)))
        {
            findings.Report(errno, Repair.Remove(), errno.Value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
