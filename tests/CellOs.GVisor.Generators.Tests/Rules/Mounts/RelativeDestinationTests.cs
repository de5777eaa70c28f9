using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3102")]
public sealed class RelativeDestinationTests
{
    [Fact]
    public Task Reports_a_relative_path() => Analyze.ReportsAsync(
        "CELL3102",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"scratch"|])]
        public partial class Demo;
        """,
        message: "The mount's destination 'scratch' is relative. runsc refuses to start. Write '/scratch'.");

    [Fact]
    public Task Reports_a_path_from_the_current_directory() => Analyze.ReportsAsync(
        "CELL3102",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"./run"|])]
        public partial class Demo;
        """,
        message: "The mount's destination './run' is relative. runsc refuses to start. Write '/run'.");

    [Fact]
    public Task Reports_the_destination_of_a_property() => Analyze.ReportsAsync("CELL3102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [BindMount([|"data"|])]
            public required string Data { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_an_absolute_path() => Analyze.IsSilentAsync("CELL3102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_path() => Analyze.IsSilentAsync("CELL3102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_a_leading_slash() => Fix.AppliesAsync(
        "CELL3102",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs([|"scratch"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch")]
        public partial class Demo;
        """);
}
