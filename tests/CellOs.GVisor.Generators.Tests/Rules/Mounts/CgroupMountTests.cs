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
        message: "The cgroup mount at '/sys/fs/cgroup' does not show cgroups with every runsc that is to run the cell. runsc 20221219 leaves it out without --cgroupfs; 20240729 shows controllers at /sys/fs/cgroup and an empty tmpfs elsewhere. Remove the mount, or mount it at /sys/fs/cgroup for release 20240729 and newer, or with [RunscFlag(\"cgroupfs\", \"true\")].");

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

    [Fact]
    public Task Is_silent_with_the_flag_of_early_releases() => Analyze.IsSilentAsync("CELL3141", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("cgroupfs", "true")]
        [Mount("/sys/fs/cgroup", Type = "cgroup")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_another_place_with_the_flag_too() => Analyze.ReportsAsync("CELL3141", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("cgroupfs", "true")]
        [Mount("/groups", Type = [|"cgroup"|])]
        public partial class Demo;
        """);
}
