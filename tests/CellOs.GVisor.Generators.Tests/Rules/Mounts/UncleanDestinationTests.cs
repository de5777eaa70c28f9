using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3103")]
public sealed class UncleanDestinationTests
{
    [Fact]
    public Task Reports_a_step_back() => Analyze.ReportsAsync(
        "CELL3103",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"/srv/../scratch"|])]
        public partial class Demo;
        """,
        message: "The mount's destination '/srv/../scratch' is a longer way to write '/scratch'. runsc mounts at the shorter one, but refuses to start when a directory in front of '..' does not exist. Write '/scratch'.");

    [Fact]
    public Task Reports_a_trailing_slash() => Analyze.ReportsAsync("CELL3103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"/scratch/"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_doubled_slash() => Analyze.ReportsAsync("CELL3103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"//scratch"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_step_on_the_spot() => Analyze.ReportsAsync("CELL3103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"/./scratch"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_dots_within_a_name() => Analyze.IsSilentAsync("CELL3103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch/..data/.cache/a...b")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_root() => Analyze.IsSilentAsync("CELL3103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_relative_path() => Analyze.IsSilentAsync("CELL3103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("scratch/")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_shortest_form() => Fix.AppliesAsync(
        "CELL3103",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"/srv//../scratch/"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch")]
        public partial class Demo;
        """);
}
