using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1009")]
public sealed class ProgramWithoutPathTests
{
    [Fact]
    public Task Reports_a_bare_name() => Analyze.ReportsAsync("CELL1009", """
        [Cell("demo"), Process([|"wc"|], "-l"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The program 'wc' has no slash, and the environment has no PATH to look it up in. runsc fails at start, because it has no PATH of its own. Write the full path of the program, or set PATH.");

    [Fact]
    public Task Reports_a_bare_name_with_an_empty_PATH() => Analyze.ReportsAsync("CELL1009", """
        [Cell("demo"), Process([|"wc"|]), Rootfs("rootfs")]
        [EnvironmentVariable("PATH", "")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_path() => Analyze.IsSilentAsync("CELL1009", """
        [Cell("demo"), Process("./wc"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_when_there_is_a_PATH() => Analyze.IsSilentAsync("CELL1009", """
        [Cell("demo"), Process("wc"), Rootfs("rootfs")]
        [EnvironmentVariable("PATH", "/bin")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_when_a_property_may_set_PATH() => Analyze.IsSilentAsync("CELL1009", """
        [Cell("demo"), Process("wc"), Rootfs("rootfs")]
        public partial class Demo
        {
            [EnvironmentVariable("PATH")]
            public string? SearchPath { get; init; }
        }
        """);
}
