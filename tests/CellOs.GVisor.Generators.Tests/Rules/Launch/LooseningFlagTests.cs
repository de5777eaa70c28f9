using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6111")]
public sealed class LooseningFlagTests
{
    [Fact]
    public Task Reports_the_profiler() => Analyze.ReportsAsync(
        "CELL6111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"profile"|], "true")]
        public partial class Demo;
        """,
        "The flag 'profile' loosens the filter of system calls around the sandbox. runsc does as it is told, without a word, and the cell is less shut in than others. Remove it, unless all that runs in the cell is trusted.");

    [Fact]
    public Task Reports_a_flag_of_tests() => Analyze.ReportsAsync("CELL6111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"TESTONLY-unsafe-nonroot"|], "1")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_it_is_turned_off() => Analyze.IsSilentAsync("CELL6111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("profile", "false")]
        public partial class Demo;
        """);
}
