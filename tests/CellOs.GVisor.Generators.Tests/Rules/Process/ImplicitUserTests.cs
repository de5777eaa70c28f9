using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1015")]
public sealed class ImplicitUserTests
{
    [Fact]
    public Task Reports_a_missing_uid() => Analyze.ReportsAsync("CELL1015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|User(1000, 1000)|]]
        [ConfigJson("/process/user/uid", "null")]
        public partial class Demo;
        """,
        message: "The process has no uid. runsc takes 0 for it, which is root. Write uid and gid, even where 0 is meant.");

    [Fact]
    public Task Reports_a_missing_gid() => Analyze.ReportsAsync("CELL1015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|User(1000, 1000)|]]
        [ConfigJson("/process/user/gid", "null")]
        public partial class Demo;
        """,
        message: "The process has no gid. runsc takes 0 for it, which is root. Write uid and gid, even where 0 is meant.");

    [Fact]
    public Task Reports_a_missing_user() => Analyze.ReportsAsync("CELL1015", """
        [Cell("demo"), [|Process("/bin/true")|], Rootfs("rootfs")]
        [ConfigJson("/process/user", "null")]
        public partial class Demo;
        """,
        message: "The process has no user. runsc takes 0 for it, which is root. Write uid and gid, even where 0 is meant.");

    [Fact]
    public Task Is_silent_on_the_default_user() => Analyze.IsSilentAsync("CELL1015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_root_that_is_written_out() => Analyze.IsSilentAsync("CELL1015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(0, 0)]
        public partial class Demo;
        """);
}
