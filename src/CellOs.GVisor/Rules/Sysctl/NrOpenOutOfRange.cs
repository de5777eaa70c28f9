using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>gVisor: <c>fs.nr_open</c>, which newer releases honour, is a number of files that leaves room for the three streams.</summary>
internal static class NrOpenOutOfRange
{
    /// <summary>Below it the sandbox cannot even have its standard streams.</summary>
    private const long Least = 3;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL5110",
        Severity = RuleSeverity.Error,
        Title = "fs.nr_open is no number of files",
        Message = "'{0}' is no number of files that a cell could have",
        Runsc = SysctlFacts.BadNrOpen.Text,
        Remedy = "Write a whole number from 3 to 2147483647",
        NoRepair = "which number is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var sysctl in spec.Config.Linux.Sysctl)
        {
            if (sysctl.Name == SysctlNames.NrOpen && sysctl.Value is SpecString { IsConstant: true } value && !IsInRange(value.Text))
            {
                findings.Report(value, value.Text);
            }
        }
    }

    /// <summary>As Go reads a number: a sign may stand before it, blanks may not.</summary>
    private static bool IsInRange(string text)
    {
        var start = text.Length > 0 && text[0] == '+' ? 1 : 0;
        var number = 0L;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9' || number > int.MaxValue)
            {
                return false;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return text.Length > start && number is >= Least and <= int.MaxValue;
    }
}
