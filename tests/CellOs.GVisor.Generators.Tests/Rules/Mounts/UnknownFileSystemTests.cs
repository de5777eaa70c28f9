using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3121")]
public sealed class UnknownFileSystemTests
{
    [Fact]
    public Task Reports_another_letter_case() => Analyze.ReportsAsync(
        "CELL3121",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = [|"tmpFS"|])]
        public partial class Demo;
        """,
        message: "'tmpFS' is no file system of Linux or gVisor. runsc mounts nothing, and says so in its debug log only; the directory of the root filesystem shows through. Write 'tmpfs'.");

    [Fact]
    public Task Reports_a_name_that_is_near_nothing() => Analyze.ReportsAsync(
        "CELL3121",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = [|"scratchpad"|])]
        public partial class Demo;
        """,
        message: "'scratchpad' is no file system of Linux or gVisor. runsc mounts nothing, and says so in its debug log only; the directory of the root filesystem shows through. Write one that gVisor has: tmpfs, proc, sysfs, devpts, or bind.");

    [Fact]
    public Task Is_silent_on_a_file_system_of_linux() => Analyze.IsSilentAsync("CELL3121", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "ext4")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_bind_mount_by_option() => Analyze.IsSilentAsync("CELL3121", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "whatever", Source = "/srv/data", Options = ["bind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_file_system_in_user_space() => Analyze.IsSilentAsync("CELL3121", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "fuse.sshfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_at_dev() => Analyze.IsSilentAsync("CELL3121", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = "devfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_nearest_name() => Fix.AppliesAsync(
        "CELL3121",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = [|"tmpFS"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs")]
        public partial class Demo;
        """);
}
