using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3112")]
public sealed class ContradictingOptionsTests
{
    [Fact]
    public Task Reports_the_weaker_one() => Analyze.ReportsAsync(
        "CELL3112",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", [|"rw"|], "ro"])]
        public partial class Demo;
        """,
        message: "'rw' and 'ro' on the mount at '/data' contradict each other. runsc goes by the stricter one, in whatever order they stand; runc goes by the last. Keep one of the two.");

    [Fact]
    public Task Reports_the_weaker_one_after_the_stricter() => Analyze.ReportsAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["noexec", [|"exec"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_plain_bind_of_two() => Analyze.ReportsAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = [[|"bind"|], "rbind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_what_was_written_out_of_two() => Analyze.ReportsAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", ReadOnly = false, Options = [[|"ro"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_recursive_form_of_one_propagation() => Analyze.ReportsAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "private", [|"rprivate"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_two_kinds_of_propagation() => Analyze.IsSilentAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "private", "slave"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_options_that_go_together() => Analyze.IsSilentAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "ro", "noexec", "noatime"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_same_option_twice() => Analyze.IsSilentAsync("CELL3112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "ro", "ro"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_out_the_weaker() => Fix.AppliesAsync(
        "CELL3112",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"rw"|], "noexec"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["noexec"])]
        public partial class Demo;
        """);
}
