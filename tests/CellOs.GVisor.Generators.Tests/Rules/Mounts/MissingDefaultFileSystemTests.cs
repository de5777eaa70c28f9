using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3120")]
public sealed class MissingDefaultFileSystemTests
{
    [Fact]
    public Task Reports_all_of_them() => Analyze.ReportsAsync(
        "CELL3120",
        """
        [Cell("demo", DefaultMounts = false), Process("/bin/true"), Rootfs("rootfs")]
        public partial class [|Demo|];
        """,
        message: "Nothing is mounted at /proc, /sys, /dev/pts, /dev/shm, where the OCI specification asks for a file system. runsc adds /proc, /sys and /dev/pts by itself, and no /dev/shm. Mount what the program needs of it.");

    [Fact]
    public Task Reports_the_one_that_is_missing() => Analyze.ReportsAsync(
        "CELL3120",
        """
        [Cell("demo", DefaultMounts = false), Process("/bin/true"), Rootfs("rootfs")]
        [Proc, Sysfs, Devpts]
        public partial class [|Demo|];
        """,
        message: "Nothing is mounted at /dev/shm, where the OCI specification asks for a file system. runsc adds /proc, /sys and /dev/pts by itself, and no /dev/shm. Mount what the program needs of it.");

    [Fact]
    public Task Reports_an_array_that_replaces_the_mounts() => Analyze.ReportsAsync("CELL3120", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts", [|"[]"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_defaults() => Analyze.IsSilentAsync("CELL3120", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]

        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_host_devices_with_what_lies_below() => Analyze.IsSilentAsync("CELL3120", """
        [Cell("demo", DefaultMounts = false), Process("/bin/true"), Rootfs("rootfs")]
        [Proc, Sysfs, BindMount("/dev", Source = "/dev")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_mounts_that_the_cell_makes() => Analyze.IsSilentAsync("CELL3120", """
        [Cell("demo", DefaultMounts = false), Process("/bin/true"), Rootfs("rootfs")]
        [Proc, Sysfs, Devpts, Tmpfs("/dev/shm/")]
        public partial class Demo;
        """);
}
