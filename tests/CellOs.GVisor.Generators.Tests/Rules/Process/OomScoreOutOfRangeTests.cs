using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1019")]
public sealed class OomScoreOutOfRangeTests
{
    [Fact]
    public Task Reports_one_below_the_range() => Analyze.ReportsAsync("CELL1019", """
        [Cell("demo"), Process("/bin/true", OomScoreAdjust = [|-1001|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The OOM score adjustment -1001 is not within -1000 to 1000. runsc fails at start, and shows the number as an unreadable character. Write -1000.");

    [Fact]
    public Task Reports_one_above_the_range() => Analyze.ReportsAsync("CELL1019", """
        [Cell("demo"), Process("/bin/true", OomScoreAdjust = [|1001|]), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_lowest() => Analyze.IsSilentAsync("CELL1019", """
        [Cell("demo"), Process("/bin/true", OomScoreAdjust = -1000), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_highest() => Analyze.IsSilentAsync("CELL1019", """
        [Cell("demo"), Process("/bin/true", OomScoreAdjust = 1000), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_nearest_number() => Fix.AppliesAsync(
        "CELL1019",
        """
        [Cell("demo"), Process("/bin/true", OomScoreAdjust = [|2000|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true", OomScoreAdjust = 1000), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
