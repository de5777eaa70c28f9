using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC21: the program is barred from gaining privileges.</summary>
internal static class NewPrivileges
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8021",
        Reference = "PRC21",
        Severity = RuleSeverity.OptIn,
        Title = "New privileges are not barred",
        Message = "'noNewPrivileges' is {0}",
        Runsc = ProcessFacts.NewPrivileges.Text,
        Remedy = "Set it to true",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Node is not { } process)
        {
            return;
        }

        if (process.Lacks("noNewPrivileges"))
        {
            findings.ReportMissing(process, "noNewPrivileges", "not set, which means false");
        }
        else if (spec.Config.Process.NoNewPrivileges is { Value: false } flag)
        {
            findings.Report(flag, Repair.ReplaceBoolean(true), "false");
        }
    }
}
