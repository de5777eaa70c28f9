using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>What the specification and the runtimes demand has a rule, number by number, or somebody else sees to it.</summary>
public sealed class CatalogCoversTheListTests
{
    /// <summary>Who carries a rule out, where none bears its number. Those of <see cref="RuleGroups.Elsewhere"/> are carried out by another rule.</summary>
    private static readonly Dictionary<string, string> CarriedOutBy = new(StringComparer.Ordinal)
    {
        ["LCH03"] = "the runtime makes the bundle and writes its configuration under the one name that runsc reads",
    };

    public static TheoryData<string> Numbers => [.. Lines.Select(static line => line.Split(' ')[0])];

    private static string[] Lines { get; } = File.ReadAllLines(TestData.PathOf("Data/oci-rule-list.txt"));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_number_is_carried_out(string number)
    {
        if (!CarriedOutBy.ContainsKey(number))
        {
            Assert.Contains(RuleCatalog.All, rule => rule.Reference == RuleGroups.CarriedOutBy(number));
        }
    }

    [Fact]
    public void Every_rule_that_bears_a_number_bears_one_of_the_list() =>
        Assert.Empty(RuleCatalog.All.Select(static rule => rule.Reference).Where(static reference => reference.Length > 0).Except(Numbers.Select(static number => number.Data)));

    [Fact]
    public void The_list_is_whole()
    {
        Assert.Equal(201, Lines.Length);
        Assert.Equal(201, Numbers.Select(static number => number.Data).Distinct().Count());
        Assert.All(Lines, static line => Assert.Matches("^[A-Z]+[0-9]{2} [a-z]", line));
    }

    [Fact]
    public void What_is_carried_out_elsewhere_has_no_rule_of_its_number() =>
        Assert.All(CarriedOutBy.Keys.Concat(RuleGroups.Elsewhere.Keys), static number =>
        {
            Assert.Contains(number, Numbers.Select(static known => known.Data));
            Assert.DoesNotContain(RuleCatalog.All, rule => rule.Reference == number);
        });
}
