using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3132")]
public sealed class RefusedOptionTests
{
    [Fact]
    public Task Reports_an_option_of_the_specification() => Analyze.ReportsAsync(
        "CELL3132",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"nosymfollow"|]])]
        public partial class Demo;
        """,
        message: "'nosymfollow' on the bind mount at '/data' is an option that runsc before 20240501 does not know. runsc 20221219 refuses to start; 20240729 leaves it out. Remove it, or set the build property CellOsRunscVersion to 20240501 or later.");

    [Fact]
    public Task Reports_an_identity_mapping() => Analyze.ReportsAsync("CELL3132", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", [|"idmap"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_an_option_makes_it_a_bind_mount() => Analyze.IsSilentAsync("CELL3132", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["bind", "nosymfollow"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_tmpfs() => Analyze.IsSilentAsync("CELL3132", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["nosymfollow"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_words_that_old_releases_know() => Analyze.IsSilentAsync("CELL3132", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "nosuid", "dirsync"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_other_rules_report() => Analyze.IsSilentAsync("CELL3132", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "rro", "tmpcopyup", "nosuch"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL3132",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", [|"lazytime"|]])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind"])]
        public partial class Demo;
        """);
}
