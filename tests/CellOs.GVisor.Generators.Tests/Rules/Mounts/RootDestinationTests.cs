using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3106")]
public sealed class RootDestinationTests
{
    [Fact]
    public Task Reports_the_root() => Analyze.ReportsAsync(
        "CELL3106",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"/"|])]
        public partial class Demo;
        """,
        message: "A mount at '/' hides the whole root filesystem. runsc 20240729 then does not find the program; 20221219 leaves out a tmpfs there. Mount it at a directory below '/', or make it the root filesystem itself.");

    [Fact]
    public Task Reports_the_root_in_other_words() => Analyze.ReportsAsync("CELL3106", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"/srv/.."|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_directory_below() => Analyze.IsSilentAsync("CELL3106", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/r")]
        public partial class Demo;
        """);
}
