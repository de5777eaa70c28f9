using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3109")]
public sealed class RelativeBindSourceTests
{
    [Fact]
    public Task Reports_a_relative_source() => Analyze.ReportsAsync(
        "CELL3109",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = [|"data"|])]
        public partial class Demo;
        """,
        message: "The source 'data' of the bind mount is relative, so it is taken from the bundle, which the launcher of a cell makes afresh and empty. runsc refuses to start when the source does not exist, and says only 'cannot read client sync file: EOF'. Write an absolute path, or bind a property whose value is one.");

    [Fact]
    public Task Is_silent_on_an_absolute_source() => Analyze.IsSilentAsync("CELL3109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_source_that_a_property_gives() => Analyze.IsSilentAsync("CELL3109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [BindMount("/data")]
            public required string Data { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_the_name_of_a_file_system() => Analyze.IsSilentAsync("CELL3109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs", Source = "tmpfs")]
        public partial class Demo;
        """);
}
