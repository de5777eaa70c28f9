using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1003")]
public sealed class BlankProgramTests
{
    [Fact]
    public Task Reports_an_empty_program() => Analyze.ReportsAsync("CELL1003", """
        [Cell("demo"), Process([|""|], "--version"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The program, the first argument, is empty. runsc fails at start, because it finds no such program. Write the path of the program.");

    [Fact]
    public Task Reports_white_space() => Analyze.ReportsAsync("CELL1003", """
        [Cell("demo"), Process([|" \t"|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The program, the first argument, is nothing but white space. runsc fails at start, because it finds no such program. Write the path of the program.");

    [Fact]
    public Task Is_silent_on_a_blank_argument() => Analyze.IsSilentAsync("CELL1003", """
        [Cell("demo"), Process("/bin/echo", ""), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_when_a_property_is_the_program() => Analyze.IsSilentAsync("CELL1003", """
        [Cell("demo"), Process, Rootfs("rootfs")]
        public partial class Demo
        {
            [Argument]
            public required string Program { get; init; }
        }
        """);
}
