using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL8326")]
public sealed class WritableSubmountsTests
{
    [Fact]
    public Task Reports_a_recursive_read_only_bind_mount() => Analyze.ReportsAsync(
        "CELL8326",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", [|"ro"|]])]
        public partial class Demo;
        """,
        message: "'ro' on the bind mount at '/data' is for the mount itself, and 'rbind' brings along what is mounted below its source. runsc makes all of it read-only; runc leaves what is below writable. For other runtimes bind without recursion; 'rro' would stop runsc before 20240501.");

    [Fact]
    public Task Is_silent_on_a_bind_mount_that_is_not_recursive() => Analyze.IsSilentAsync("CELL8326", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Recursive = false)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_writable_bind_mount() => Analyze.IsSilentAsync("CELL8326", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", ReadOnly = false)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_recursive_form() => Analyze.IsSilentAsync("CELL8326", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", "ro", "rro"])]
        public partial class Demo;
        """);
}
