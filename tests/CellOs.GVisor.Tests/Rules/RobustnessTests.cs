using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;
using CsCheck;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>Rules judge whatever comes, and cost nothing where they have nothing to say.</summary>
public sealed class RobustnessTests
{
    private static readonly RunscRelease[] Targets = [RunscRelease.Oldest, new(20240729), new(20260817)];

    private static readonly Gen<RunscSettings> Settings =
        Gen.Select(Gen.Enum<RunscNetwork>(), Gen.Enum<RunscOverlay>(), Gen.Enum<RunscFileAccess>(), Gen.Enum<RunscHostSockets>(), Gen.Enum<RunscPlatform>(), Gen.Int[0, 7]).Select(
            static (network, overlay, access, sockets, platform, flags) => new RunscSettings
            {
                Network = network,
                Overlay = overlay,
                RootFileAccess = access,
                MountFileAccess = access,
                HostSockets = sockets,
                Platform = platform,
                NetRaw = (flags & 1) != 0,
                OciSeccomp = (flags & 2) != 0,
                IgnoreCgroups = (flags & 4) != 0,
            });

    public static TheoryData<string> Ids => CatalogTests.Ids;

    [Fact]
    public void No_rule_throws_on_any_document() =>
        Gen.Select(Gen.OneOf(Corpus.Documents.ToArray()), Mutation.Any.Array[1, 6], Gen.Bool, Gen.OneOf(Targets), Settings).Sample(
            static (file, mutations, isImported, target, settings) =>
            {
                var document = file.Document;
                foreach (var mutation in mutations)
                {
                    mutation.Apply(document);
                }

                foreach (var finding in RuleEngine.Judge(new CellSpec(document) { IsImported = isImported, Target = target, Runsc = settings }))
                {
                    AssertComplete(finding);
                }
            },
            iter: 5000);

    /// <summary>Of two such numbers neither the sum nor the difference is one that decimal holds.</summary>
    [Fact]
    public void No_rule_throws_on_numbers_beyond_all_measure()
    {
        decimal[] values = [decimal.MinValue, decimal.MaxValue, 1];
        foreach (var file in Corpus.Documents)
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var document = file.Document;
                ReplaceNumbers(document, values, new Random(seed));
                Assert.All(RuleEngine.Judge(new CellSpec(document)), AssertComplete);
            }
        }
    }

    [Fact]
    public void Every_finding_in_the_corpus_is_complete() =>
        Assert.All(Corpus.Documents, static file => Assert.All(RuleEngine.Judge(new CellSpec(file.Document)), AssertComplete));

    /// <summary>An unknown name is compared with the known ones, after which one of two rules speaks: only where both are silent is nothing to be said.</summary>
    private static readonly Dictionary<string, string> OtherHalves = new() { ["CELL0206"] = "CELL0202" };

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_allocates_nothing_where_it_is_silent(string id)
    {
        if (CatalogTests.Find(id) is not { Check: not null } rule)
        {
            return;
        }

        var isProven = false;
        foreach (var file in Corpus.Good)
        {
            var spec = new CellSpec(file.Document);
            var findings = new FindingList(spec);
            for (var i = 0; i < 3; i++)
            {
                findings.Run(rule);
            }

            if (OtherHalves.TryGetValue(id, out var other))
            {
                findings.Run(CatalogTests.Find(other));
            }

            if (findings.Count > 0)
            {
                continue;
            }

            isProven = true;
            var before = GC.GetAllocatedBytesForCurrentThread();
            findings.Run(rule);
            Assert.Equal((file.Name, 0), (file.Name, GC.GetAllocatedBytesForCurrentThread() - before));
        }

        Assert.True(isProven, "It fires on every file.");
    }

    private static void ReplaceNumbers(SpecNode node, decimal[] values, Random random)
    {
        switch (node)
        {
            case SpecObject members:
                foreach (var member in members.Members.ToArray())
                {
                    ReplaceNumbers(member.Value, values, random);
                    if (member.Value is SpecNumber)
                    {
                        members.Set(member.Key, new SpecNumber(random.GetItems(values, 1)[0], member.Value.Origin));
                    }
                }

                break;
            case SpecArray array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    ReplaceNumbers(array.Items[i], values, random);
                    if (array.Items[i] is SpecNumber)
                    {
                        array.Set(i, new SpecNumber(random.GetItems(values, 1)[0]));
                    }
                }

                break;
        }
    }

    internal static void AssertComplete(Finding finding)
    {
        Assert.Equal(CatalogTests.ArgumentsOf(finding.Rule.MessageFormat).Count, finding.Arguments.Length);
        Assert.NotEmpty(finding.Message);
        Assert.DoesNotContain(finding.Arguments, static argument => argument is null);
        Assert.True(finding.Pointer.Length == 0 || finding.Pointer[0] == '/');
        if (finding.Repair is not null)
        {
            Assert.Null(finding.Rule.NoRepair);
            Assert.NotNull(finding.Repair.Value);
        }
    }
}
