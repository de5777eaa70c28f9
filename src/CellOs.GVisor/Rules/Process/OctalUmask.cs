using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC16: a umask is a decimal number up to octal 777.</summary>
internal static class OctalUmask
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1016",
        Reference = "PRC16",
        Severity = RuleSeverity.Warning,
        Title = "Umask looks octal or is out of range",
        Message = "The umask {0} {1}",
        Runsc = ProcessFacts.Umask.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.User.Umask is not { IsConstant: true } umask)
        {
            return;
        }

        var isOutOfRange = umask.Value is < 0 or > OctalDigits.LargestMode;
        var looksOctal = OctalDigits.TryReread(umask.Value, out var meant) && OctalDigits.IsUsualMask(meant);
        if (!isOutOfRange && (!looksOctal || OctalDigits.IsUsualMask((int)umask.Value)))
        {
            return;
        }

        findings.Report(
            umask,
            looksOctal ? Repair.ReplaceNumber(meant) : null,
            umask.Value.ToString(CultureInfo.InvariantCulture),
            isOutOfRange ? "is not within 0 to 511, which is octal 0777" : $"is a decimal number, octal {OctalDigits.Format((int)umask.Value)}",
            looksOctal ? $"{meant.ToString(CultureInfo.InvariantCulture)} for octal {OctalDigits.Format(meant)}" : "the mask as a decimal number, such as 18 for octal 022");
    }
}
