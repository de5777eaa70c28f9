using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4112")]
public sealed class CpuIdleOutOfRangeTests
{
    [Fact]
    public Task Reports_another_number() => Analyze.ReportsAsync("CELL4112", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"idle":2}"""|])]
        public partial class Demo;
        """",
        message: "'cpu.idle' is 2, and can only be 0 or 1. runsc ignores it without a word before release 20260817. Write 1 for a cell that runs when nothing else does, or remove it.");

    [Fact]
    public Task Is_silent_on_one() => Analyze.IsSilentAsync("CELL4112", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"idle":1}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL4112", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"idle":0}""")]
        public partial class Demo;
        """");
}
