using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3139")]
public sealed class RepeatedTmpfsOptionTests
{
    [Fact]
    public Task Reports_a_second_mode() => Analyze.ReportsAsync(
        "CELL3139",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"mode=700"|]])]
        public partial class Demo;
        """,
        message: "'mode=700' on the tmpfs at '/scratch' comes after 'mode=1777'. runsc goes by the last. Keep one of the two.");

    [Fact]
    public Task Reports_a_second_size() => Analyze.ReportsAsync("CELL3139", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", SizeBytes = 1024, Options = [[|"size=2k"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_same_value_twice() => Analyze.IsSilentAsync("CELL3139", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Mode = "700", Options = ["mode=700"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_different_options() => Analyze.IsSilentAsync("CELL3139", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["size=1m", "uid=1", "gid=1"])]
        public partial class Demo;
        """);
}
