using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3123")]
public sealed class MalformedTmpfsOptionTests
{
    [Fact]
    public Task Reports_a_unit_of_other_tools() => Analyze.ReportsAsync(
        "CELL3123",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=64MB"|]])]
        public partial class Demo;
        """,
        message: "'size=64MB' on the tmpfs at '/scratch' is no size: digits, and k, m, g or t after them. runsc refuses to start, with no more than 'invalid argument'. Write 'size=64M'.");

    [Fact]
    public Task Reports_a_binary_unit() => Analyze.ReportsAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=1Gi"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_share_of_memory() => Analyze.ReportsAsync(
        "CELL3123",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=50%"|]])]
        public partial class Demo;
        """,
        message: "'size=50%' on the tmpfs at '/scratch' is no size: digits, and k, m, g or t after them. runsc refuses to start, with no more than 'invalid argument'. Write a size such as 'size=64m'.");

    [Fact]
    public Task Reports_a_negative_size() => Analyze.ReportsAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", SizeBytes = [|-1|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_mode_in_letters() => Analyze.ReportsAsync(
        "CELL3123",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Mode = [|"rwx"|])]
        public partial class Demo;
        """,
        message: "'mode=rwx' on the tmpfs at '/scratch' is no mode: octal digits up to 7777. runsc refuses to start, with no more than 'invalid argument'. Write a mode such as 'mode=1777'.");

    [Fact]
    public Task Reports_a_mode_with_a_digit_that_is_not_octal() => Analyze.ReportsAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"mode=0999"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_the_name_of_a_user() => Analyze.ReportsAsync(
        "CELL3123",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"uid=app"|]])]
        public partial class Demo;
        """,
        message: "'uid=app' on the tmpfs at '/scratch' is no id: a decimal number. runsc refuses to start, with no more than 'invalid argument'. Write a number such as 'uid=65532'.");

    [Fact]
    public Task Is_silent_on_sizes_that_runsc_reads() => Analyze.IsSilentAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["size=64m", "uid=0", "gid=4294967294", "mode=0755"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_largest_size() => Analyze.IsSilentAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["size=18446744073709551615"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_size_beyond_64_bits() => Analyze.ReportsAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=18446744073709551616"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_joined_options() => Analyze.IsSilentAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["size=1m,mode=0700"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_bind_mount() => Analyze.IsSilentAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["size=50%"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_where_the_unit_is_clear() => Fix.AppliesAsync(
        "CELL3123",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=64MB"|]])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["size=64M"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_at_dev_where_no_value_is_read() => Analyze.IsSilentAsync("CELL3123", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = "tmpfs", Options = ["mode=9"])]
        public partial class Demo;
        """);
}
