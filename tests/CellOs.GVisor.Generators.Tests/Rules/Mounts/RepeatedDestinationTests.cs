using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3104")]
public sealed class RepeatedDestinationTests
{
    [Fact]
    public Task Reports_the_second_mount() => Analyze.ReportsAsync(
        "CELL3104",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data")]
        [BindMount([|"/data"|], Source = "/srv/data")]
        public partial class Demo;
        """,
        message: "Another mount of the cell goes to '/data' too. runsc mounts both and shows one, the last in every trial, though its sorting does not promise that. Keep one of the two.");

    [Fact]
    public Task Reports_the_same_place_in_other_words() => Analyze.ReportsAsync("CELL3104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data")]
        [Tmpfs([|"/srv/../data/"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_property() => Analyze.ReportsAsync("CELL3104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data")]
        public partial class Demo
        {
            [BindMount([|"/data"|])]
            public required string Data { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_places_that_begin_alike() => Analyze.IsSilentAsync("CELL3104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data")]
        [Tmpfs("/data2")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_default_that_the_cell_replaces() => Analyze.IsSilentAsync("CELL3104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/dev/shm", SizeBytes = 1 << 20)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_mount_that_may_be_left_out() => Analyze.IsSilentAsync("CELL3104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data")]
        public partial class Demo
        {
            [BindMount("/data")]
            public string? Data { get; init; }
        }
        """);
}
