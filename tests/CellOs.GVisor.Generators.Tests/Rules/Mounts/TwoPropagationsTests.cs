using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3138")]
public sealed class TwoPropagationsTests
{
    [Fact]
    public Task Reports_the_second_kind() => Analyze.ReportsAsync(
        "CELL3138",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "rprivate", [|"rslave"|]])]
        public partial class Demo;
        """,
        message: "'rprivate' and 'rslave' on the bind mount at '/data' ask for two kinds of propagation. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Keep one of the two.");

    [Fact]
    public Task Reports_an_option_that_makes_it_a_bind_mount() => Analyze.ReportsAsync("CELL3138", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["bind", "private", [|"runbindable"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_two_forms_of_one_kind() => Analyze.IsSilentAsync("CELL3138", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "private", "rprivate"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_tmpfs() => Analyze.IsSilentAsync("CELL3138", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["private", "slave"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_the_rule_on_shared_reports() => Analyze.IsSilentAsync("CELL3138", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "shared", "private"])]
        public partial class Demo;
        """);
}
