using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules;

/// <summary>Judges a cell.</summary>
internal static class RuleEngine
{
    /// <summary>Judges it by every rule.</summary>
    public static FindingList Judge(CellSpec spec) => Judge(spec, RuleCatalog.All);

    /// <summary>Judges its document of CellOS alone, for which there need be no OCI configuration.</summary>
    public static FindingList JudgeContract(CellSpec spec) => Judge(spec, RuleCatalog.Contract);

    private static FindingList Judge(CellSpec spec, IReadOnlyList<Rule> rules)
    {
        var findings = new FindingList(spec);
        foreach (var rule in rules)
        {
            findings.Run(rule);
        }

        return findings;
    }
}
