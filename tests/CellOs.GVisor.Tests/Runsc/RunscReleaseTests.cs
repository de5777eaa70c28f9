using CsCheck;

namespace CellOs.GVisor.Tests.Runsc;

public sealed class RunscReleaseTests
{
    [Theory]
    [InlineData("runsc version release-20240729.0\nspec: 1.1.0-rc.1\n", 20240729)]
    [InlineData("runsc version 0.0~20221219.0\nspec: 1.0.2-dev\n", 20221219)]
    [InlineData("20240729", 20240729)]
    [InlineData("release-20260817.0-3-gabcdef", 20260817)]
    [InlineData("2024072 20240729", 20240729)]
    [InlineData("123456789 20240729", 20240729)]
    public void Reads_the_first_eight_digits_that_stand_alone(string text, int date)
    {
        Assert.True(RunscRelease.TryParse(text, out var release));
        Assert.Equal(date, release.Date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("runsc version VERSION_MISSING")]
    [InlineData("1.2.3")]
    [InlineData("202407291")]
    public void Reads_nothing_where_there_is_none(string? text) => Assert.False(RunscRelease.TryParse(text, out _));

    [Fact]
    public void Never_throws_on_any_text() => Gen.String.Sample(static text => RunscRelease.TryParse(text, out _) || true);

    [Fact]
    public void Orders_by_date() =>
        Gen.Select(Gen.Int, Gen.Int).Sample(static (left, right) =>
        {
            var (first, second) = (new RunscRelease(left), new RunscRelease(right));
            return first < second == left < right && first > second == left > right && first <= second == left <= right
                && first >= second == left >= right && Math.Sign(first.CompareTo(second)) == left.CompareTo(right);
        });

    [Fact]
    public void Prints_what_it_reads() => Assert.Equal("20221219", RunscRelease.Oldest.ToString());
}
