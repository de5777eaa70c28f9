using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3134")]
public sealed class JoinedOptionsTests
{
    [Fact]
    public Task Reports_two_options_in_one() => Analyze.ReportsAsync(
        "CELL3134",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", [|"ro,noexec"|]])]
        public partial class Demo;
        """,
        message: "'ro,noexec' is one option, not several: options are an array here, not the list of mount(8). runsc skips what it does not know, so that 'ro' in it leaves the mount writable; on a tmpfs it refuses some, and 20221219 all where the type is 'bind'. Write one entry for each.");

    [Fact]
    public Task Reports_a_tmpfs() => Analyze.ReportsAsync("CELL3134", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"size=1m,mode=0700"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_value_that_is_a_list() => Analyze.IsSilentAsync("CELL3134", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["mpol=bind:0,2"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_the_file_system_takes_any() => Analyze.IsSilentAsync("CELL3134", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "nfs", Options = ["vers=4,hard"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_one_option_to_an_entry() => Analyze.IsSilentAsync("CELL3134", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "ro", "noexec"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_one_entry_for_each() => Fix.AppliesAsync(
        "CELL3134",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", [|"ro, noexec"|], "noatime"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["bind", "ro", "noexec", "noatime"])]
        public partial class Demo;
        """);
}
