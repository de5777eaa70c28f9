using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4107")]
public sealed class MemoryOfVersionOneTests
{
    [Fact]
    public Task Reports_no_killer() => Analyze.ReportsAsync("CELL4107", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"disableOOMKiller":true}"""|])]
        public partial class Demo;
        """",
        message: "'memory.disableOOMKiller' does not exist in control groups of version 2. runsc writes it on control groups of version 1, so that a cell at its memory limit hangs, and leaves it out on version 2. Remove it.");

    [Fact]
    public Task Reports_a_hierarchy() => Analyze.ReportsAsync("CELL4107", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"useHierarchy":false}"""|])]
        public partial class Demo;
        """",
        message: "'memory.useHierarchy' does not exist in control groups of version 2. runsc ignores it without a word. Remove it.");

    [Fact]
    public Task Is_silent_on_a_killer() => Analyze.IsSilentAsync("CELL4107", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"disableOOMKiller":false}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_swappiness() => Analyze.ReportsAsync("CELL4107", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"swappiness":60}"""|])]
        public partial class Demo;
        """",
        message: "'memory.swappiness' does not exist in control groups of version 2. runsc writes it on control groups of version 1, and leaves it out on version 2. Remove it.");

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public Task Is_silent_on_a_swappiness_that_other_rules_report(int swappiness) => Analyze.IsSilentAsync("CELL4107", $$""""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"swappiness":{{swappiness}}}""")]
        public partial class Demo;
        """");
}
