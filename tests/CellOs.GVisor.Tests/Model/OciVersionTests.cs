using CellOs.GVisor.Model;
using CsCheck;

namespace CellOs.GVisor.Tests.Model;

public sealed class OciVersionTests
{
    [Theory]
    [InlineData("1.0.0", 1, 0, 0)]
    [InlineData("0.5.0-dev", 0, 5, 0)]
    [InlineData("1.1.0-rc.1-test", 1, 1, 0)]
    [InlineData("1.2.3--.a-b.0", 1, 2, 3)]
    [InlineData("1.2.3+001", 1, 2, 3)]
    [InlineData("1.2.3-x.7+build.5", 1, 2, 3)]
    [InlineData("10.20.30", 10, 20, 30)]
    [InlineData("99999999999999999999.0.0", ulong.MaxValue, 0, 0)]
    public void Reads_a_semantic_version(string text, ulong major, ulong minor, ulong patch)
    {
        Assert.True(OciVersion.TryParse(text, out var version));
        Assert.Equal(new OciVersion(major, minor, patch), version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.0.")]
    [InlineData("1.0.0.0")]
    [InlineData("v1.0.0")]
    [InlineData("01.0.0")]
    [InlineData("1.00.0")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0-a..b")]
    [InlineData("1.0.0-a.")]
    [InlineData("1.0.0+")]
    [InlineData("1.0.0-ä")]
    [InlineData(" 1.0.0")]
    [InlineData("1.0.0 ")]
    [InlineData("1.0.0\n")]
    [InlineData("-1.0.0")]
    [InlineData("1.0.٣")]
    public void Refuses_what_is_none(string text) => Assert.False(OciVersion.TryParse(text, out _));

    [Fact]
    public void Reads_back_any_three_numbers() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong).Sample(static (major, minor, patch) =>
            OciVersion.TryParse(FormattableString.Invariant($"{major}.{minor}.{patch}"), out var version)
            && version == new OciVersion(major, minor, patch));

    [Fact]
    public void Never_throws_on_any_text() => Gen.String.Sample(static text => OciVersion.TryParse(text, out _) || true);

    [Theory]
    [InlineData("1.0.2", "1.1.0")]
    [InlineData("1.0.2", "1.0.10")]
    [InlineData("1.9.0", "2.0.0")]
    public void Orders_by_number(string lower, string higher)
    {
        Assert.True(OciVersion.Parse(lower) < OciVersion.Parse(higher));
        Assert.True(OciVersion.Parse(higher) > OciVersion.Parse(lower));
    }

    [Fact]
    public void Takes_a_prerelease_for_its_release() => Assert.Equal(OciVersion.Parse("1.0.2"), OciVersion.Parse("1.0.2-dev"));
}
