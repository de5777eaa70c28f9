using System.Text.RegularExpressions;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Annotations;
using CellOs.GVisor.Rules.Capabilities;
using CellOs.GVisor.Rules.Definition;
using CellOs.GVisor.Rules.Devices;
using CellOs.GVisor.Rules.Document;
using CellOs.GVisor.Rules.ExecutionCells;
using CellOs.GVisor.Rules.Hooks;
using CellOs.GVisor.Rules.IntelRdt;
using CellOs.GVisor.Rules.Json;
using CellOs.GVisor.Rules.Launch;
using CellOs.GVisor.Rules.MemoryPolicy;
using CellOs.GVisor.Rules.Mounts;
using CellOs.GVisor.Rules.Namespaces;
using CellOs.GVisor.Rules.Paths;
using CellOs.GVisor.Rules.Personality;
using CellOs.GVisor.Rules.Policy;
using CellOs.GVisor.Rules.Process;
using CellOs.GVisor.Rules.Resources;
using CellOs.GVisor.Rules.Rlimits;
using CellOs.GVisor.Rules.Root;
using CellOs.GVisor.Rules.Scheduling;
using CellOs.GVisor.Rules.Seccomp;
using CellOs.GVisor.Rules.Sysctl;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>What every rule owes: a name of its own in its group's range, sentences that fit together, a repair or the reason why none.</summary>
public sealed partial class CatalogTests
{
    private static readonly (IReadOnlyList<Rule> Rules, string Ids, string References)[] Groups =
    [
        (DefinitionRules.All, "^CELL00[0-9]{2}$", "^(LCH01)?$"),
        (DocumentRules.All, "^CELL(01|02|70)[0-9]{2}$", "^((VER|TOP|TYP)[0-9]{2})?$"),
        (ProcessRules.All, "^CELL(10|80)[0-9]{2}$", "^(PRC[0-9]{2})?$"),
        (CapabilityRules.All, "^CELL(11|81)[0-9]{2}$", "^(CAP[0-9]{2})?$"),
        (RlimitRules.All, "^CELL12[0-9]{2}$", "^(RL[0-9]{2})?$"),
        (NamespaceRules.All, "^CELL(20|82)[0-9]{2}$", "^((NS|LCH)[0-9]{2})?$"),
        (RootRules.All, "^CELL30[0-9]{2}$", "^(ROOT[0-9]{2})?$"),
        (MountRules.All, "^CELL(31|83)[0-9]{2}$", "^(MNT[0-9]{2})?$"),
        (SeccompRules.All, "^CELL50[0-9]{2}$", "^(SEC[0-9]{2})?$"),
        (SchedulingRules.All, "^CELL5[345][0-9]{2}$", "^((SCH|IOP|AFF)[0-9]{2})?$"),
        (MemoryPolicyRules.All, "^CELL56[0-9]{2}$", "^(MPL[0-9]{2})?$"),
        (IntelRdtRules.All, "^CELL57[0-9]{2}$", "^(RDT[0-9]{2})?$"),
        (PathRules.All, "^CELL32[0-9]{2}$", "^(PTH[0-9]{2})?$"),
        (SysctlRules.All, "^CELL51[0-9]{2}$", "^(SC[0-9]{2})?$"),
        (DeviceRules.All, "^CELL(40|84)[0-9]{2}$", "^(DEV[0-9]{2})?$"),
        (ResourceRules.All, "^CELL(41|85)[0-9]{2}$", "^(RES[0-9]{2})?$"),
        (HookRules.All, "^CELL52[0-9]{2}$", "^(HK[0-9]{2})?$"),
        (PersonalityRules.All, "^CELL58[0-9]{2}$", "^(PER[0-9]{2})?$"),
        (AnnotationRules.All, "^CELL60[0-9]{2}$", "^(ANN[0-9]{2})?$"),
        (LaunchRules.All, "^CELL(41|61)[0-9]{2}$", "^((LCH|RES)[0-9]{2})?$"),
        (JsonRules.All, "^CELL70[0-9]{2}$", "^TYP[0-9]{2}$"),
        (ExecutionCellRules.All, "^CELL70[0-9]{2}$", "^$"),
        (PolicyRules.All, "^CELL71[0-9]{2}$", "^$"),
    ];

    /// <summary>The rules that repair something in the corpus.</summary>
    private static readonly Lazy<HashSet<string>> Repaired = new(static () =>
        [.. from file in Corpus.Documents
            from isImported in (bool[])[false, true]
            from finding in RuleEngine.Judge(new CellSpec(file.Document) { IsImported = isImported })
            where finding.Repair is not null
            select finding.Rule.Id]);

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(static rule => rule.Id)];

    [Fact]
    public void No_id_is_used_twice() =>
        Assert.Empty(RuleCatalog.All.GroupBy(static rule => rule.Id).Where(static rules => rules.Count() > 1).Select(static rules => rules.Key));

    [Fact]
    public void Every_rule_is_in_the_range_of_its_group_and_in_order()
    {
        Assert.Equal(RuleCatalog.All, Groups.SelectMany(static group => group.Rules));
        Assert.All(Groups, static group =>
        {
            Assert.All(group.Rules, rule => Assert.Matches(group.Ids, rule.Id));
            Assert.All(group.Rules, rule => Assert.Matches(group.References, rule.Reference));
            Assert.Equal(group.Rules.Select(static rule => rule.Id).Order(StringComparer.Ordinal), group.Rules.Select(static rule => rule.Id));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_off_by_default_is_in_the_eight_thousands(string id)
    {
        var rule = Find(id);
        Assert.Equal(id.StartsWith("CELL8", StringComparison.Ordinal), rule.Severity == RuleSeverity.OptIn);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_imported_document_is_judged_no_harder(string id)
    {
        var rule = Find(id);
        Assert.True(rule.ImportedSeverity is not { } imported || imported < rule.Severity);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sentences_have_no_end_of_their_own(string id)
    {
        var rule = Find(id);
        Assert.All([rule.Title, rule.Message, rule.Remedy], static sentence => Assert.Matches(@"^[\p{L}'{\[].*[^.!\s]$", sentence));
        Assert.Matches(@"^(\p{L}.*[^.!\s])?$", rule.Runsc);
        Assert.DoesNotContain("!", rule.MessageFormat, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", rule.MessageFormat, StringComparison.Ordinal);
        Assert.True(rule.Title.Length <= 80, rule.Title);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Arguments_are_counted_without_a_gap(string id)
    {
        var used = ArgumentsOf(Find(id).MessageFormat);
        Assert.Equal(Enumerable.Range(0, used.Count), used);
    }

    /// <summary>A rule has its own file; where neither that makes a repair nor any finding in the corpus brings one, it says why.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Either_a_repair_is_offered_or_it_is_said_why_not(string id)
    {
        var rule = Find(id);
        if (rule.Check is null)
        {
            return; // A front end makes the finding and its repair.
        }

        var makesRepair = Repaired.Value.Contains(id) || MakingOfRepair().IsMatch(SourceOf(id));
        Assert.True(makesRepair ^ rule.NoRepair is not null, $"{id}: NoRepair is '{rule.NoRepair}'");
        Assert.NotEqual("", rule.NoRepair);
    }

    private static string SourceOf(string id) =>
        Directory.EnumerateFiles(TestData.PathOf("RuleSources"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Single(source => source.Contains($"Id = \"{id}\"", StringComparison.Ordinal));

    internal static Rule Find(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    /// <summary>The arguments a composite format uses, in order.</summary>
    internal static List<int> ArgumentsOf(string format) =>
        [.. Argument().Matches(format).Select(static match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order()];

    [GeneratedRegex(@"\bRepair(For)?[.(]")]
    private static partial Regex MakingOfRepair();

    [GeneratedRegex(@"(?<!\{)\{([0-9]+)[^{}]*\}")]
    private static partial Regex Argument();
}
