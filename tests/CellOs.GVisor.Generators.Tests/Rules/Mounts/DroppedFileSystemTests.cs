using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3137")]
public sealed class DroppedFileSystemTests
{
    [Fact]
    public Task Reports_a_file_system_of_linux() => Analyze.ReportsAsync(
        "CELL3137",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"overlay"|])]
        public partial class Demo;
        """,
        message: "'overlay' at '/data' is a file system that gVisor does not mount. runsc ignores the mount, and says so in its debug log only; the directory of the root filesystem shows through. Mount a tmpfs there or bind a directory of the host.");

    [Fact]
    public Task Reports_one_that_newer_releases_mount() => Analyze.ReportsAsync(
        "CELL3137",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"erofs"|], Source = "/srv/image")]
        public partial class Demo;
        """,
        message: "'erofs' at '/data' is a file system that gVisor does not mount before release 20260126. runsc ignores the mount, and says so in its debug log only; the directory of the root filesystem shows through. Mount a tmpfs there or bind a directory of the host.");

    [Fact]
    public Task Reports_one_that_newer_releases_dropped() => Analyze.ReportsAsync("CELL3137", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/mnt", Type = [|"devtmpfs"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_file_system_in_user_space() => Analyze.ReportsAsync("CELL3137", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"fuse.sshfs"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_gvisor_mounts() => Analyze.IsSilentAsync("CELL3137", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs")]
        [Mount("/pts", Type = "devpts")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_bind_mount_by_option() => Analyze.IsSilentAsync("CELL3137", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "ext4", Source = "/srv/data", Options = ["bind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_at_dev() => Analyze.IsSilentAsync("CELL3137", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = "devtmpfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_cgroups_of_version_2_without_their_flag() => Analyze.ReportsAsync(
        "CELL3137",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/sys/fs/cgroup", Type = [|"cgroup2"|])]
        public partial class Demo;
        """,
        "'cgroup2' at '/sys/fs/cgroup' is a file system that gVisor does not mount without --mount-cgroup-v2. runsc ignores the mount, and says so in its debug log only; the directory of the root filesystem shows through. Add [RunscFlag(\"mount-cgroup-v2\", \"true\")], or remove the mount.",
        runscVersion: "20260706");

    [Fact]
    public Task Is_silent_on_cgroups_of_version_2_with_their_flag() => Analyze.IsSilentAsync("CELL3137", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("mount-cgroup-v2", "true")]
        [Mount("/sys/fs/cgroup", Type = "cgroup2")]
        public partial class Demo;
        """, runscVersion: "20260706");

    [Fact]
    public Task Is_silent_on_cgroups_of_version_2_with_their_annotation() => Analyze.IsSilentAsync("CELL3137", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.mount-cgroup-v2", "true")]
        [Mount("/sys/fs/cgroup", Type = "cgroup2")]
        public partial class Demo;
        """, runscVersion: "20260817");
}
