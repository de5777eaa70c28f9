using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.IntelRdt;

[TestOf("CELL5703")]
public sealed class SchemataWithLineBreakTests
{
    [Fact]
    public Task Reports_two_lines_in_one() => Analyze.ReportsAsync("CELL5703", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"schemata":["L3:0=f\nMB:0=50"]}"""|])]
        public partial class Demo;
        """",
        message: "This entry of the schemata holds a line break. runsc ignores 'linux.intelRdt' without a word. Write each line as an entry of its own.");

    [Fact]
    public Task Is_silent_on_two_entries() => Analyze.IsSilentAsync("CELL5703", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", """{"schemata":["L3:0=f","MB:0=50"]}""")]
        public partial class Demo;
        """");
}
