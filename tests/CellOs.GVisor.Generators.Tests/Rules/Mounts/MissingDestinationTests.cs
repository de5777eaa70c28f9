using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3101")]
public sealed class MissingDestinationTests
{
    [Fact]
    public Task Reports_an_empty_destination() => Analyze.ReportsAsync(
        "CELL3101",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|""|])]
        public partial class Demo;
        """,
        message: "mounts[5] has no destination. runsc refuses to start. Write the absolute path in the cell where it goes.");

    [Fact]
    public Task Reports_a_missing_destination() => Analyze.ReportsAsync("CELL3101", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "type": "tmpfs" }
            """|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_relative_destination() => Analyze.IsSilentAsync("CELL3101", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("scratch")]
        public partial class Demo;
        """);
}
