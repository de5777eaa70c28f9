using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL8347")]
public sealed class TmpfsWithoutSizeTests
{
    [Fact]
    public Task Is_silent_on_the_defaults() => Analyze.IsSilentAsync("CELL8347", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]

        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_writable_one() => Analyze.ReportsAsync(
        "CELL8347",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"/tmp"|])]
        public partial class Demo;
        """,
        message: "The writable tmpfs at '/tmp' has no size. runsc 20221219 sets no limit and 20240729 half of memory; what it holds counts against the cell's memory, and passing that kills the cell. Give it the size that the program needs.");

    [Fact]
    public Task Is_silent_on_a_size() => Analyze.IsSilentAsync("CELL8347", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/tmp", SizeBytes = 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_cover() => Analyze.IsSilentAsync("CELL8347", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/tmp", ReadOnly = true)]
        public partial class Demo;
        """);
}
