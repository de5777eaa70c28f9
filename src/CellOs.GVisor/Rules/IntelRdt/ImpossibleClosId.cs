using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.IntelRdt;

/// <summary>RDT01: a class of service is named like one directory.</summary>
internal static class ImpossibleClosId
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5701",
        Reference = "RDT01",
        Severity = RuleSeverity.Error,
        Title = "closID is not a name",
        Message = "'{0}' cannot be the name of a class of service",
        Runsc = IntelRdtFacts.IntelRdt.Text,
        Remedy = "Write a name without a slash, or '/' for the default class",
        NoRepair = "which class is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.IntelRdt.ClosId is { IsConstant: true } id && id.Text != "/" && (id.Text is "." or ".." || id.Text.AsSpan().IndexOf('/') >= 0))
        {
            findings.Report(id, id.Text);
        }
    }
}
