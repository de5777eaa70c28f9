using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1029")]
public sealed class CwdNotInMountTests
{
    [Fact]
    public Task Reports_a_directory_in_a_tmpfs() => Analyze.ReportsAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"/tmp/work"|]), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 4096)]
        public partial class Demo;
        """",
        message: "The working directory '/tmp/work' is in the tmpfs at '/tmp', where there is no such directory when the program starts. runsc makes it inside the cell since release 20250707; before, it makes it in the root filesystem on the host, where the mount hides it, and refuses to start. Start in '/tmp', or mount something at '/tmp/work'.");

    [Fact]
    public Task Reports_a_directory_in_a_tmpfs_within_another_mount() => Analyze.ReportsAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"/a/b/c"|]), Rootfs("rootfs")]
        [Tmpfs("/a/b", SizeBytes = 4096), BindMount("/a", Source = "/srv")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_mount_point() => Analyze.IsSilentAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/tmp"), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 4096)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_another_mount_makes_it() => Analyze.IsSilentAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/tmp/a"), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 4096), Tmpfs("/tmp/a/b", SizeBytes = 4096)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_in_a_bind_mount_within_the_tmpfs() => Analyze.IsSilentAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/tmp/a/b"), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 4096), BindMount("/tmp/a", Source = "/srv")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_in_the_root_filesystem() => Analyze.IsSilentAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/tmpwork"), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 4096)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_for_a_release_that_makes_it() => Analyze.IsSilentAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/tmp/work"), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 4096)]
        public partial class Demo;
        """", runscVersion: "20250707");

    [Theory]
    [InlineData("devpts", "/srv/a")]
    [InlineData("proc", "/srv/new")]
    [InlineData("sysfs", "/srv/new/kernel")]
    public Task Reports_a_directory_that_gvisor_does_not_have(string type, string path) => Analyze.ReportsAsync("CELL1029", $$""""
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"{{path}}"|]), Rootfs("rootfs")]
        [Mount("/srv", Type = "{{type}}")]
        public partial class Demo;
        """");

    [Theory]
    [InlineData("proc", "/srv/self/fd")]
    [InlineData("proc", "/srv/1")]
    [InlineData("sysfs", "/srv/kernel")]
    [InlineData("sysfs", "/srv//new")]
    public Task Is_silent_where_gvisor_may_have_it(string type, string path) => Analyze.IsSilentAsync("CELL1029", $$""""
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "{{path}}"), Rootfs("rootfs")]
        [Mount("/srv", Type = "{{type}}")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_in_a_mount_that_this_release_leaves_out() => Analyze.IsSilentAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/srv/work"), Rootfs("rootfs")]
        [Mount("/srv", Type = "devtmpfs")]
        public partial class Demo;
        """", runscVersion: "20240729");

    [Fact]
    public Task Looks_through_a_mount_that_is_left_out() => Analyze.ReportsAsync("CELL1029", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"/tmp/work"|]), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 4096), Mount("/tmp/work", Type = "overlay")]
        public partial class Demo;
        """");
}
