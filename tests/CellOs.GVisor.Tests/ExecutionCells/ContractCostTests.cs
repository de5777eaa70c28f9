using System.Text;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>Rules on documents cost nothing where they have nothing to say.</summary>
public sealed class ContractCostTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.Contract.Where(static rule => rule.Check is not null).Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_allocates_nothing_where_it_is_silent(string id)
    {
        var rule = RuleCatalog.Contract.Single(rule => rule.Id == id);
        SpecObject[] packs = [.. Examples.Packs.Select(Tree)];
        CellSpec[] specs =
        [
            .. Examples.Cells.Select(name => new CellSpec(new SpecObject()) { ExecutionCell = Tree(name), PolicyPacks = packs }),
            .. packs.Select(static pack => new CellSpec(new SpecObject()) { PolicyPack = pack }),
        ];
        var isProven = false;
        foreach (var spec in specs)
        {
            var findings = new FindingList(spec);
            for (var i = 0; i < 3; i++)
            {
                findings.Run(rule);
            }

            // Of the two rules on unknown names the one that is silent has compared them with the known ones as well.
            if (id == "CELL7016")
            {
                findings.Run(RuleCatalog.Contract.Single(static rule => rule.Id == "CELL7017"));
            }

            if (findings.Count > 0)
            {
                continue;
            }

            isProven = true;
            var before = GC.GetAllocatedBytesForCurrentThread();
            findings.Run(rule);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(isProven, "It fires on every document.");
    }

    private static SpecObject Tree(string name) => TestData.Parse(Encoding.UTF8.GetString(Examples.Read(name)));
}
