using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1011")]
public sealed class IncompleteConsoleSizeTests
{
    [Fact]
    public Task Reports_a_missing_width() => Analyze.ReportsAsync("CELL1011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/consoleSize", [|"""{"height":24}"""|])]
        public partial class Demo;
        """",
        message: "The console size has no width. runsc ignores it; who holds the terminal sets its size. Write the rows as height and the columns as width.");

    [Fact]
    public Task Reports_a_height_of_zero_on_a_terminal() => Analyze.ReportsAsync("CELL1011", """"
        [Cell("demo"), Process("/bin/true", Terminal = true), Rootfs("rootfs")]
        [ConfigJson("/process/consoleSize", [|"""{"height":0,"width":80}"""|])]
        public partial class Demo;
        """",
        message: "The console size has no height. runsc ignores it; who holds the terminal sets its size. Write the rows as height and the columns as width.");

    [Fact]
    public Task Is_silent_on_zeros_without_a_terminal() => Analyze.IsSilentAsync("CELL1011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/consoleSize", """{"height":0,"width":0}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_whole_size() => Analyze.IsSilentAsync("CELL1011", """"
        [Cell("demo"), Process("/bin/true", Terminal = true), Rootfs("rootfs")]
        [ConfigJson("/process/consoleSize", """{"height":1,"width":1}""")]
        public partial class Demo;
        """");
}
