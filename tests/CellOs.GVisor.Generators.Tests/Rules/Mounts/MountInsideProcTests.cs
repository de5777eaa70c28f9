using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3125")]
public sealed class MountInsideProcTests
{
    [Fact]
    public Task Reports_a_directory_of_proc() => Analyze.ReportsAsync(
        "CELL3125",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount([|"/proc/sys/net"|], Source = "/srv/net")]
        public partial class Demo;
        """,
        message: "The mount at '/proc/sys/net' lies inside /proc. runsc mounts it over its own /proc; runc refuses to start. Mount it outside of /proc.");

    [Fact]
    public Task Is_silent_on_a_file_that_shows_limits() => Analyze.IsSilentAsync("CELL3125", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/proc/meminfo", Source = "/srv/meminfo")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_proc_itself() => Analyze.IsSilentAsync("CELL3125", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Proc]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_place_that_begins_alike() => Analyze.IsSilentAsync("CELL3125", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/process/data")]
        public partial class Demo;
        """);
}
