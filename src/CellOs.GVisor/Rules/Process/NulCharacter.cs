using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC20: no string holds a NUL character.</summary>
internal static class NulCharacter
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1020",
        Reference = "PRC20",
        Severity = RuleSeverity.Error,
        Title = "NUL character",
        Message = "The {0} at {1} holds a NUL character, which ends a string for the kernel",
        Runsc = ProcessFacts.NulCharacter.Text,
        Remedy = "Remove the character",
        NoRepair = "Whether to drop the character or what follows it is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings) =>
        EveryText.Report(spec.Document, findings, static text => text.AsSpan().IndexOf('\0') >= 0);
}
