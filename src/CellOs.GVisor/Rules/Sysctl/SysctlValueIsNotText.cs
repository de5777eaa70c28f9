using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>SC09: the value of a parameter is a string.</summary>
internal static class SysctlValueIsNotText
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5109",
        Reference = "SC09",
        Severity = RuleSeverity.Error,
        Title = "Value of a kernel parameter is not a string",
        Message = "The value of '{0}' is not a string",
        Runsc = "runsc cannot read the configuration and refuses to start",
        Remedy = "Write the value in quotes",
        NoRepair = "It would turn one JSON value into another kind.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var sysctl in spec.Config.Linux.Sysctl)
        {
            if (sysctl.Value is not SpecString)
            {
                findings.Report(sysctl.Value, sysctl.Name);
            }
        }
    }
}
