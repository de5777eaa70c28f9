using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES05: swappiness is at most 100.</summary>
internal static class SwappinessOutOfRange
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4105",
        Reference = "RES05",
        Severity = RuleSeverity.Error,
        Title = "Swappiness out of range",
        Message = "The swappiness {0} is not one of 0 to 100, as the OCI specification has it",
        Runsc = ResourceFacts.Swappiness.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (new OciResources(spec.Config.Linux.Resources).Memory.Swappiness is { } swappiness && swappiness.IsOutside(0, 100))
        {
            var nearest = swappiness.Value < 0 ? 0 : 100;
            findings.Report(swappiness, Repair.ReplaceNumber(nearest), swappiness.Text, $"{nearest}");
        }
    }
}
