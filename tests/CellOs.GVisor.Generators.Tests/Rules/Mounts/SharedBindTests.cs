using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3119")]
public sealed class SharedBindTests
{
    [Fact]
    public Task Reports_a_shared_bind_mount() => Analyze.ReportsAsync(
        "CELL3119",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"rshared"|]])]
        public partial class Demo;
        """,
        message: "'rshared' would carry mounts of the cell at '/data' to the host, which gVisor never does. runsc refuses to start. Write 'rprivate'.");

    [Fact]
    public Task Reports_an_option_that_makes_it_a_bind_mount() => Analyze.ReportsAsync("CELL3119", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["bind", [|"shared"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_private_bind_mount() => Analyze.IsSilentAsync("CELL3119", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["rslave"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_tmpfs() => Analyze.IsSilentAsync("CELL3119", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data", Options = ["shared"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_private() => Fix.AppliesAsync(
        "CELL3119",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"shared"|]])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = ["private"])]
        public partial class Demo;
        """);
}
