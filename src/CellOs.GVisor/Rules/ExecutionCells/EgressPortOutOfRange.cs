using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>The port of an egress rule is one.</summary>
internal static class EgressPortOutOfRange
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7037",
        Severity = RuleSeverity.Error,
        Title = "Port out of range",
        Message = "The port {0} does not exist",
        Remedy = "Write a number from 1 to 65535",
        NoRepair = "which port was meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.ExecutionCell is not { } document)
        {
            return;
        }

        foreach (var rule in new ExecutionCell(document).EgressRules)
        {
            if (rule.NumberAt("port") is { Spelling: null } port && port.IsWithin(0, ulong.MaxValue) && port.IsOutside(1, ushort.MaxValue))
            {
                findings.Report(port, port.Text);
            }
        }
    }
}
