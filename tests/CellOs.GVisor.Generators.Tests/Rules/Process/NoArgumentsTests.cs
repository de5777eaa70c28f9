using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1002")]
public sealed class NoArgumentsTests
{
    [Fact]
    public Task Reports_an_empty_list() => Analyze.ReportsAsync("CELL1002", """
        [Cell("demo"), [|Process|], Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The process has no program: 'args' is empty. runsc refuses to start. Write the path of the program, then its arguments.");

    [Fact]
    public Task Reports_a_missing_list() => Analyze.ReportsAsync("CELL1002", """
        [Cell("demo"), [|Process("/bin/true")|], Rootfs("rootfs")]
        [ConfigJson("/process/args", "null")]
        public partial class Demo;
        """,
        message: "The process has no program: 'args' is missing. runsc refuses to start. Write the path of the program, then its arguments.");

    [Fact]
    public Task Is_silent_when_a_property_is_the_program() => Analyze.IsSilentAsync("CELL1002", """
        [Cell("demo"), Process, Rootfs("rootfs")]
        public partial class Demo
        {
            [Argument]
            public required string Program { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_on_a_program_alone() => Analyze.IsSilentAsync("CELL1002", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
