using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1010")]
public sealed class ConsoleSizeWithoutTerminalTests
{
    [Fact]
    public Task Reports_a_size_without_a_terminal() => Analyze.ReportsAsync("CELL1010", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/consoleSize", [|"""{"height":24,"width":80}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_when_there_is_a_terminal() => Analyze.IsSilentAsync("CELL1010", """"
        [Cell("demo"), Process("/bin/true", Terminal = true), Rootfs("rootfs")]
        [ConfigJson("/process/consoleSize", """{"height":24,"width":80}""")]
        public partial class Demo;
        """");
}
