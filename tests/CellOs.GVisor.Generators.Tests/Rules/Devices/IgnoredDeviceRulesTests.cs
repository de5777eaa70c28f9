using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4018")]
public sealed class IgnoredDeviceRulesTests
{
    [Fact]
    public Task Reports_rules() => Analyze.ReportsAsync("CELL4018", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices", [|"""[{"allow":false,"access":"rwm"}]"""|])]
        public partial class Demo;
        """",
        message: "The cell says which devices may be used, which has no effect in gVisor. runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot. Remove 'linux.resources.devices'.");

    [Fact]
    public Task Is_silent_on_an_empty_list() => Analyze.IsSilentAsync("CELL4018", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices", """[]""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_cell_without_rules() => Analyze.IsSilentAsync("CELL4018", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryBytes = 64 << 20)]
        public partial class Demo;
        """");
}
