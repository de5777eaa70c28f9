using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3118")]
public sealed class MisplacedTmpcopyupTests
{
    [Fact]
    public Task Reports_a_bind_mount() => Analyze.ReportsAsync(
        "CELL3118",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"tmpcopyup"|]])]
        public partial class Demo;
        """,
        message: "'tmpcopyup' fills a new tmpfs, which the mount at '/data' is not. runsc 20240729 leaves it out, 20221219 refuses it where the type is 'bind'; crun refuses to start. Remove it.");

    [Fact]
    public Task Reports_a_tmpfs_over_the_root() => Analyze.ReportsAsync("CELL3118", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/", Options = [[|"tmpcopyup"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_tmpfs_below_the_root() => Analyze.IsSilentAsync("CELL3118", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/etc", Options = ["tmpcopyup"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL3118",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc(Options = [[|"tmpcopyup"|], "noexec"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc(Options = ["noexec"])]
        public partial class Demo;
        """);
}
