using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3110")]
public sealed class FileSystemOptionOnBindTests
{
    [Fact]
    public Task Reports_a_size() => Analyze.ReportsAsync(
        "CELL3110",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"size=64m"|]])]
        public partial class Demo;
        """,
        message: "'size=64m' is an option of tmpfs and says nothing on the bind mount at '/data'. runsc 20240729 skips it; 20221219 refuses it where the type is 'bind', and so does runc since 1.2 on any bind mount. Remove it.");

    [Fact]
    public Task Reports_a_mode_where_an_option_makes_it_a_bind_mount() => Analyze.ReportsAsync("CELL3110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["rbind", [|"mode=777"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_an_option_of_proc() => Analyze.ReportsAsync("CELL3110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"hidepid=2"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_tmpfs() => Analyze.IsSilentAsync("CELL3110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data", Options = ["size=64m"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_option_of_any_mount() => Analyze.IsSilentAsync("CELL3110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["noexec"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL3110",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"size=64m"|], "noexec"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["noexec"])]
        public partial class Demo;
        """);
}
