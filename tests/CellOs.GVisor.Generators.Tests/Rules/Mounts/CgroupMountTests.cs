using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3141")]
public sealed class CgroupMountTests
{
    [Fact]
    public Task Reports_a_mount_that_the_oldest_runsc_drops() => Analyze.ReportsAsync(
        "CELL3141",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/sys/fs/cgroup", Type = [|"cgroup"|], Options = ["ro"])]
        public partial class Demo;
        """,
        message: "The cgroup mount at '/sys/fs/cgroup' does not show cgroups with every runsc that is to run the cell. runsc 20221219 leaves it out; 20240729 shows controllers at /sys/fs/cgroup and an empty tmpfs elsewhere. Remove the mount, or mount it at /sys/fs/cgroup for release 20240729 and newer.");

    [Fact]
    public Task Is_silent_on_the_second_version() => Analyze.IsSilentAsync("CELL3141", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/sys/fs/cgroup", Type = "cgroup2")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_bind_mount() => Analyze.IsSilentAsync("CELL3141", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/sys/fs/cgroup", Type = "cgroup", Source = "/srv/cgroup", Options = ["bind"])]
        public partial class Demo;
        """);
}
