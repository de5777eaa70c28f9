using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>Whether new privileges are barred is what the oldest runsc goes by.</summary>
internal static class IgnoredNewPrivileges
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1032",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "New privileges are barred all the same",
        Message = "The program may gain privileges, which runsc {0}, the oldest that is to run this cell, bars",
        Runsc = ProcessFacts.NewPrivileges.Text,
        Remedy = "Leave noNewPrivileges true, or set the build property CellOsRunscVersion to {1} or later",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.NoNewPrivileges is { Value: false } flag && !ProcessFacts.NewPrivileges.IsHonouredBy(spec.Target))
        {
            findings.Report(flag, Repair.ReplaceBoolean(true), spec.Target.ToString(), ProcessFacts.NewPrivileges.HonouredSince.ToString()!);
        }
    }
}
