using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3131")]
public sealed class IgnoredOptionTests
{
    [Fact]
    public Task Reports_an_option_that_gvisor_leaves_out() => Analyze.ReportsAsync(
        "CELL3131",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"nodev"|], "noexec"])]
        public partial class Demo;
        """,
        message: "'nodev' on the mount at '/scratch' has no effect in gVisor. runsc ignores it, and says so in its debug log only. Remove it, and do not count on it.");

    [Fact]
    public Task Reports_an_option_that_newer_releases_honour() => Analyze.ReportsAsync(
        "CELL3131",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"nosuid"|]])]
        public partial class Demo;
        """,
        message: "'nosuid' on the mount at '/scratch' has no effect in gVisor before release 20250820. runsc ignores it, and says so in its debug log only. Remove it, and do not count on it.");

    [Fact]
    public Task Reports_an_option_of_the_file_system() => Analyze.ReportsAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc(Options = [[|"hidepid=2"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_what_the_devices_of_gvisor_are_not() => Analyze.ReportsAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = "tmpfs", Options = ["mode=755", [|"size=64k"|], [|"uid=5"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_word_on_devices_without_a_type() => Analyze.ReportsAsync("CELL3131", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts", [|"""[{"destination":"/dev","options":["nodev"]}]"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_what_the_devices_of_gvisor_are() => Analyze.IsSilentAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = "tmpfs", Options = ["mode=0755", "uid=0", "gid=0", "ro", "noexec"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_tmpfs_that_is_not_filled() => Analyze.ReportsAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"tmpcopyup"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_shared_tmpfs() => Analyze.ReportsAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"shared"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_recursive_form_of_such_an_option() => Analyze.ReportsAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"rnodev"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_gvisor_acts_on() => Analyze.IsSilentAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["noexec", "noatime", "rslave"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_happens_anyway() => Analyze.IsSilentAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["relatime", "suid", "dev", "defaults"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_private_tmpfs() => Analyze.IsSilentAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["rprivate"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_mount_that_is_left_out_as_a_whole() => Analyze.IsSilentAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev/mqueue", Type = "mqueue", Options = ["nosuid"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_other_rules_report() => Analyze.IsSilentAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["rro", "idmap", "tmpcopyup", "shared", "readonly", "lazytime"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL3131",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"nodev"|], "noexec"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["noexec"])]
        public partial class Demo;
        """);
}
