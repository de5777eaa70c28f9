using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>A limit is one that gVisor enforces. Processor time has a rule of its own.</summary>
internal static class UnenforcedRlimit
{
    /// <summary>From this limit of niceness on every value is allowed.</summary>
    private const decimal EveryNiceValue = 40;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL1208",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Rlimit that gVisor does not enforce",
        Message = "'{0}' {1}. {2}",
        Remedy = "Remove it, and do not count on it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Rlimits)
        {
            var limit = new OciRlimit(node);
            if (limit is { Type: { IsConstant: true } type, Soft: { IsConstant: true } soft } && Fault(type.Text, soft.Value) is { } fault)
            {
                findings.Report(type, Repair.RemoveEntry(), type.Text, fault.Phrase, fault.Fact.Text);
            }
        }
    }

    /// <summary>What is wrong with a limit; none where it says what happens anyway.</summary>
    private static (string Phrase, RunscFact Fact)? Fault(string type, decimal soft)
    {
        var bounds = soft < RlimitAttribute.Unlimited;
        return type switch
        {
            "RLIMIT_CORE" when soft > 0 => ("asks for core files, and gVisor writes none", RlimitFacts.Unenforced),
            "RLIMIT_RTPRIO" when soft > 0 => ("allows real-time priorities, and gVisor has none", RlimitFacts.Unenforced),
            "RLIMIT_NICE" when soft < EveryNiceValue => ("does not keep the program from a better nice value", RlimitFacts.Unenforced),
            "RLIMIT_MSGQUEUE" when bounds => ("does not bound message queues", RlimitFacts.Unenforced),
            "RLIMIT_SIGPENDING" when bounds => ("does not bound the signals that wait", RlimitFacts.Unenforced),
            "RLIMIT_RTTIME" when bounds => ("does not stop the program", RlimitFacts.Unenforced),
            "RLIMIT_LOCKS" or "RLIMIT_RSS" when bounds => ("bounds nothing, as on Linux since 2.4", RlimitFacts.Unenforced),
            "RLIMIT_DATA" when bounds => ("does not bound what malloc(3) takes", RlimitFacts.Data),
            _ => null,
        };
    }
}
