using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1031")]
public sealed class IgnoredConsoleSizeTests
{
    [Fact]
    public Task Reports_a_size_of_a_terminal() => Analyze.ReportsAsync("CELL1031", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/terminal", "true")]
        [ConfigJson("/process/consoleSize", [|"{ \"height\": 24, \"width\": 80 }"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_a_terminal() => Analyze.IsSilentAsync("CELL1031", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/consoleSize", "{ \"height\": 24, \"width\": 80 }")]
        public partial class Demo;
        """);
}
