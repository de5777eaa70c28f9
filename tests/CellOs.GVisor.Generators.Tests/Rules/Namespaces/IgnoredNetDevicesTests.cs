using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2033")]
public sealed class IgnoredNetDevicesTests
{
    [Fact]
    public Task Reports_devices() => Analyze.ReportsAsync(
        "CELL2033",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", [|"""{"eth1":{}}"""|])]
        public partial class Demo;
        """",
        "Network devices are to be moved into the cell, which gVisor does not do. runsc ignores 'linux.netDevices' without a word. Leave them out, and set up the network namespace that the cell joins.");

    [Fact]
    public Task Is_silent_on_none() => Analyze.IsSilentAsync("CELL2033", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", """{}""")]
        public partial class Demo;
        """");
}
