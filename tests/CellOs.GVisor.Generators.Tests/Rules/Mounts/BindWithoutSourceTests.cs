using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3108")]
public sealed class BindWithoutSourceTests
{
    [Fact]
    public Task Reports_a_missing_source() => Analyze.ReportsAsync(
        "CELL3108",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|BindMount("/data")|]]
        public partial class Demo;
        """,
        message: "The bind mount at '/data' has no source. runsc 20240729 refuses to start, with 'gofer mount requires a connection FD'; 20221219 crashes. Write the absolute path of the file or directory on the host.");

    [Fact]
    public Task Reports_an_empty_source() => Analyze.ReportsAsync("CELL3108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = [|""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_an_option_that_makes_it_a_bind_mount() => Analyze.ReportsAsync("CELL3108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Mount("/data", Type = "none", Options = ["rbind"])|]]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_source_that_a_property_gives() => Analyze.IsSilentAsync("CELL3108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [BindMount("/data")]
            public required string Data { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_a_file_system() => Analyze.IsSilentAsync("CELL3108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs")]
        public partial class Demo;
        """);
}
