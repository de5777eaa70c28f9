using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1028")]
public sealed class CwdInTmpfsTests
{
    [Fact]
    public Task Reports_a_directory_below_a_tmpfs() => Analyze.ReportsAsync("CELL1028", """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"/tmp/work"|]), Rootfs("rootfs")]
        [Tmpfs("/tmp")]
        public partial class Demo;
        """,
        message: "The working directory '/tmp/work' lies in the tmpfs at '/tmp', which is empty when the cell starts. runsc makes the directory since release 20250707, and before refuses to start because it is not there. Write '/tmp', mount something at '/tmp/work', or run the cell on runsc 20250707 or newer only.");

    [Fact]
    public Task Reports_the_tmpfs_in_a_bind_mount() => Analyze.ReportsAsync("CELL1028", """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"/data/cache/work"|]), Rootfs("rootfs")]
        [Tmpfs("/data/cache")]
        public partial class Demo
        {
            [BindMount("/data")] public required string Data { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_the_tmpfs_itself() => Analyze.IsSilentAsync("CELL1028", """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/tmp/"), Rootfs("rootfs")]
        [Tmpfs("/tmp")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_something_is_mounted_in_it() => Analyze.IsSilentAsync("CELL1028", """
        [Cell("one"), Process("/bin/true", WorkingDirectory = "/tmp/work"), Rootfs("rootfs")]
        [Tmpfs("/tmp")]
        public partial class One
        {
            [BindMount("/tmp/work")] public required string Data { get; init; }
        }

        [Cell("two"), Process("/bin/true", WorkingDirectory = "/tmp/work"), Rootfs("rootfs")]
        [Tmpfs("/tmp"), Tmpfs("/tmp/work/below")]
        public partial class Two;
        """);

    [Fact]
    public Task Is_silent_on_a_bind_mount_in_a_tmpfs() => Analyze.IsSilentAsync("CELL1028", """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/tmp/data/below"), Rootfs("rootfs")]
        [Tmpfs("/tmp")]
        public partial class Demo
        {
            [BindMount("/tmp/data")] public required string Data { get; init; }
        }
        """);
}
