using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>A flag asked for by name has the flag beside it that it needs.</summary>
internal static class FlagWithoutOther
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6110",
        Severity = RuleSeverity.Error,
        Title = "Flag without the one it needs",
        Message = "The flag '{0}' needs the flag '{1}' beside it",
        Runsc = LaunchFacts.FlagWithoutOther.Text,
        Remedy = "Add [RunscFlag(\"{1}\", …)], or remove it",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Runsc.Flags)
        {
            if (flag.Value.Length > 0 && RunscFlagTable.Find(flag.Name) is { Needs: { } other } && !IsAskedFor(other, spec.Runsc.Flags))
            {
                findings.ReportAt("", flag.NameOrigin, null, flag.Name, other);
            }
        }
    }

    private static bool IsAskedFor(string name, List<RequestedFlag> flags)
    {
        foreach (var flag in flags)
        {
            if (flag.Name == name && (RunscFlagTable.Get(name).Kind is RunscFlagKind.Boolean ? RunscFlagValue.IsTrue(flag.Value) : flag.Value.Length > 0))
            {
                return true;
            }
        }

        return false;
    }
}
