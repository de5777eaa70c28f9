using CellOs.GVisor.Vocabulary;
using CsCheck;

namespace CellOs.GVisor.Tests.Vocabulary;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("CAP_NETADMIN", "CAP_NET_ADMIN")]
    [InlineData("CAP_SYS_ADMN", "CAP_SYS_ADMIN")]
    [InlineData("cap_net_raw", "CAP_NET_RAW")]
    [InlineData("NET-RAW", "CAP_NET_RAW")]
    [InlineData("CPA_CHOWN", "CAP_CHOWN")]
    [InlineData("CHECKPOINT", "CAP_CHECKPOINT_RESTORE")]
    public void Finds_what_was_meant(string typed, string meant) => Assert.Equal(meant, NearestName.Find(typed, CapabilityNames.All));

    [Theory]
    [InlineData("")]
    [InlineData("CAP_")]
    [InlineData("CAP_NOSUCH")]
    [InlineData("banana")]
    public void Finds_nothing_where_nothing_is_near(string typed) => Assert.Null(NearestName.Find(typed, CapabilityNames.All));

    [Fact]
    public void Finds_the_first_of_equally_near_ones() => Assert.Equal("bat", NearestName.Find("bar", ["bat", "baz"]));

    [Fact]
    public void Finds_nothing_among_no_candidates() => Assert.Null(NearestName.Find("x", []));

    [Fact]
    public void Finds_a_name_in_any_letter_case_and_with_any_separator() =>
        Gen.Select(Gen.OneOf(CapabilityNames.All.ToArray()), Gen.Bool, Gen.OneOf("-", "_", "")).Sample(static (name, isLower, separator) =>
            NearestName.Find((isLower ? name.ToLowerInvariant() : name).Replace("_", separator, StringComparison.Ordinal), CapabilityNames.All) == name);

    [Fact]
    public void Is_a_candidate_or_nothing_for_any_text() =>
        Gen.Select(Gen.String, Gen.String.Array[0, 5]).Sample(static (typed, candidates) =>
            NearestName.Find(typed, candidates) is not { } found || candidates.Contains(found));
}
