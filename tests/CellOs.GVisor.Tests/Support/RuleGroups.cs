using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Tests.Support;

/// <summary>The groups of the OCI rule list, such as MNT, and where the ids of each begin.</summary>
internal static class RuleGroups
{
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["VER"] = "CELL01", ["TOP"] = "CELL02", ["ROOT"] = "CELL30", ["PRC"] = "CELL10", ["CAP"] = "CELL11", ["RL"] = "CELL12", ["NS"] = "CELL20",
        ["SC"] = "CELL51", ["MNT"] = "CELL31", ["PTH"] = "CELL32", ["DEV"] = "CELL40", ["RES"] = "CELL41", ["SEC"] = "CELL50", ["SCH"] = "CELL53",
        ["IOP"] = "CELL54", ["AFF"] = "CELL55", ["MPL"] = "CELL56", ["RDT"] = "CELL57", ["PER"] = "CELL58", ["HK"] = "CELL52", ["ANN"] = "CELL60",
        ["TYP"] = "CELL70", ["LCH"] = "CELL61",
    };

    /// <summary>Rules of the list that a rule of another number carries out, so that nothing is found twice.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HK03"] = "VER05",
        ["ANN04"] = "TYP01",
        ["RES23"] = "TYP01",
        ["SC09"] = "TYP01",
    };

    /// <summary>The group of a rule of the list.</summary>
    public static string Of(string reference) => reference.TrimEnd([.. "0123456789"]);

    /// <summary>The number in the list under which a rule is carried out.</summary>
    public static string CarriedOutBy(string reference) => Elsewhere.GetValueOrDefault(reference, reference);

    /// <summary>
    /// Whether a rule is meant by a reference: by its id (<c>CELL3141</c>), by its number in the list (<c>MNT21</c>), or by its group alone
    /// (<c>ANN</c>), where the list has no number for it.
    /// </summary>
    public static bool IsMeant(Rule rule, string reference) =>
        reference.StartsWith("CELL", StringComparison.Ordinal) ? rule.Id == reference
        : Of(reference) == reference ? rule.Id.StartsWith(Ids[reference], StringComparison.Ordinal)
        : rule.Reference == CarriedOutBy(reference);
}
