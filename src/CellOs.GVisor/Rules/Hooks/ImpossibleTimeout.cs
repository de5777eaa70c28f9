using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using System.Globalization;

namespace CellOs.GVisor.Rules.Hooks;

/// <summary>HK02: a hook that has a timeout has at least a second.</summary>
internal static class ImpossibleTimeout
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5202",
        Reference = "HK02",
        Severity = RuleSeverity.Error,
        Title = "Hook without time to run",
        Message = "The {0} hook has a timeout of {1} seconds, and the OCI specification wants more than 0",
        Runsc = HookFacts.BadTimeout.Text,
        Remedy = "Remove the timeout",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var hook in spec.Config.Hooks)
        {
            // A number that is none of the type's is a finding of its own.
            if (hook.Timeout is { IsConstant: true, Value: <= 0 and >= long.MinValue } timeout)
            {
                findings.Report(timeout, Repair.Remove(), hook.Kind, timeout.Value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
