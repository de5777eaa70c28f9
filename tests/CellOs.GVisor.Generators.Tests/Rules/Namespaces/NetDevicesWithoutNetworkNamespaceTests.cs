using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2022")]
public sealed class NetDevicesWithoutNetworkNamespaceTests
{
    [Fact]
    public Task Reports_devices_without_it() => Analyze.ReportsAsync(
        "CELL2022",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        [ConfigJson("/linux/netDevices", [|"""{"eth1":{}}"""|])]
        public partial class Demo;
        """",
        "Network devices are to be moved into the cell, but it has no network namespace. runsc ignores the devices without a word; runc refuses to start. List the namespace 'network', or leave the devices out.");

    [Fact]
    public Task Is_silent_with_it() => Analyze.IsSilentAsync("CELL2022", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", """{"eth1":{}}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_devices() => Analyze.IsSilentAsync("CELL2022", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        [ConfigJson("/linux/netDevices", "{}")]
        public partial class Demo;
        """);
}
