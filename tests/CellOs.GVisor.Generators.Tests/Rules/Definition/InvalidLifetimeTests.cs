using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0017")]
public sealed class InvalidLifetimeTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("int.MinValue")]
    public Task Reports_what_is_over_at_once(string seconds) => Analyze.ReportsAsync("CELL0017", Cell($"[|{seconds}|]"));

    [Theory]
    [InlineData("1")]
    [InlineData("int.MaxValue")]
    [InlineData("LifetimeAttribute.DefaultTtlSeconds")]
    public Task Is_silent_on_a_second_or_more(string seconds) => Analyze.IsSilentAsync("CELL0017", Cell(seconds));

    private static string Cell(string seconds) =>
        $"[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), Lifetime(TtlSeconds = {seconds})] public partial class Demo;";

    [Fact]
    public Task Reports_what_to_set() => Analyze.ReportsAsync(
        "CELL0017",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Lifetime(TtlSeconds = [|-5|])]
        public partial class Demo;
        """,
        "A time to live of -5 seconds would end the cell before it starts. Set 'TtlSeconds' to 1 or more.");
}
