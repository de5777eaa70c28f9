using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1013")]
public sealed class WindowsCommandLineTests
{
    [Fact]
    public Task Reports_a_command_line() => Analyze.ReportsAsync("CELL1013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/commandLine", [|"\"wc -l\""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_arguments() => Analyze.IsSilentAsync("CELL1013", """
        [Cell("demo"), Process("/bin/sh", "-c", "commandLine"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
