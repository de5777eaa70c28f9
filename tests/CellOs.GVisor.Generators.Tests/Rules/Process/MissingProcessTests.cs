using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1001")]
public sealed class MissingProcessTests
{
    [Fact]
    public Task Reports_a_cell_without_a_process() => Analyze.ReportsAsync("CELL1001", """
        [Cell("demo"), Rootfs("rootfs")]
        public partial class [|Demo|];
        """);

    [Fact]
    public Task Is_silent_on_a_process_from_JSON() => Analyze.IsSilentAsync("CELL1001", """"
        [Cell("demo"), Rootfs("rootfs")]
        [ConfigJson("/process", """{"cwd":"/","args":["/bin/true"]}""")]
        public partial class Demo;
        """");
}
