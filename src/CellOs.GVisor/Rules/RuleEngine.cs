using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules;

/// <summary>Judges a cell by every rule.</summary>
internal static class RuleEngine
{
    public static FindingList Judge(CellSpec spec)
    {
        var findings = new FindingList(spec);
        foreach (var rule in RuleCatalog.All)
        {
            findings.Run(rule);
        }

        return findings;
    }
}
