using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3111")]
public sealed class UnknownMountOptionTests
{
    [Fact]
    public Task Reports_a_word_of_another_tool() => Analyze.ReportsAsync(
        "CELL3111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", [|"readonly"|]])]
        public partial class Demo;
        """,
        message: "'readonly' is no option of a bind mount. runsc 20240729 skips it, so that a misspelt 'ro' leaves the mount writable; 20221219 refuses it where the type is 'bind'. Write 'ro'.");

    [Fact]
    public Task Reports_upper_case() => Analyze.ReportsAsync("CELL3111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", [|"RO"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_slip_on_a_tmpfs() => Analyze.ReportsAsync("CELL3111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"no-exec"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_key_in_upper_case() => Analyze.ReportsAsync(
        "CELL3111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"SIZE=1m"|]])]
        public partial class Demo;
        """,
        message: "'SIZE=1m' is no option of a tmpfs mount. runsc 20240729 skips it, so that a misspelt 'ro' leaves the mount writable; 20221219 refuses it where the type is 'bind'. Write 'size=1m'.");

    [Fact]
    public Task Reports_a_word_that_is_near_nothing() => Analyze.ReportsAsync(
        "CELL3111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc(Options = [[|"Z"|]])]
        public partial class Demo;
        """,
        message: "'Z' is no option of a proc mount. runsc 20240729 skips it, so that a misspelt 'ro' leaves the mount writable; 20221219 refuses it where the type is 'bind'. Remove it.");

    [Fact]
    public Task Reports_an_option_of_another_file_system() => Analyze.ReportsAsync("CELL3111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc(Options = [[|"size=1m"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_options_of_the_specification() => Analyze.IsSilentAsync("CELL3111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "ro", "nosuid", "rprivate", "rro", "idmap"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_options_of_the_file_system() => Analyze.IsSilentAsync("CELL3111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["nr_inodes=1k", "size=1m"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_the_file_system_takes_any() => Analyze.IsSilentAsync("CELL3111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "overlay", Options = ["lowerdir=/a"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_nearest_option() => Fix.AppliesAsync(
        "CELL3111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"noexce"|]])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["noexec"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_out_what_is_near_nothing() => Fix.AppliesAsync(
        "CELL3111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["noexec", [|"Z"|]])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["noexec"])]
        public partial class Demo;
        """);
}
