using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3140")]
public sealed class TmpfsWithoutSpaceTests
{
    [Fact]
    public Task Reports_a_writable_one() => Analyze.ReportsAsync(
        "CELL3140",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=0"|]])]
        public partial class Demo;
        """,
        message: "'size=0' gives the tmpfs at '/scratch' no space at all, though it is writable. runsc takes zero for zero, and every write fails; for Linux it means no limit. Give it a size, or add 'ro' if it is to be an empty cover.");

    [Fact]
    public Task Reports_zero_in_another_unit() => Analyze.ReportsAsync("CELL3140", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=0k"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_cover() => Analyze.IsSilentAsync("CELL3140", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/etc/secrets", ReadOnly = true, Options = ["size=0"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_size() => Analyze.IsSilentAsync("CELL3140", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["size=10k"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_no_size() => Analyze.IsSilentAsync("CELL3140", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch")]
        public partial class Demo;
        """);
}
