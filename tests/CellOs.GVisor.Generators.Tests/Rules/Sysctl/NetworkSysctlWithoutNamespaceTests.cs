using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Sysctl;

[TestOf("CELL5101")]
public sealed class NetworkSysctlWithoutNamespaceTests
{
    [Fact]
    public Task Reports_a_parameter_of_the_shared_network() => Analyze.ReportsAsync(
        "CELL5101",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        [Sysctl([|"net.core.somaxconn"|], "256")]
        public partial class Demo;
        """",
        "'net.core.somaxconn' is a parameter of the network, and the cell has no namespace 'network' of its own, so it would be set for the host. runsc ignores it without a word; runc and crun refuse to start. Remove it.");

    [Fact]
    public Task Reports_a_name_with_slashes() => Analyze.ReportsAsync(
        "CELL5101",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        [Sysctl([|"net/core/somaxconn"|], "256")]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_raw_JSON() => Analyze.ReportsAsync(
        "CELL5101",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        [ConfigJson("/linux/sysctl", [|"""{"net.core.somaxconn":"256"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_network_of_its_own() => Analyze.IsSilentAsync(
        "CELL5101",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Sysctl("net.core.somaxconn", "256")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_beginning() => Analyze.IsSilentAsync(
        "CELL5101",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        [Sysctl("network.core", "256"), Sysctl("net", "1"), Sysctl("net.", "1")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5101",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        [Sysctl([|"net.core.somaxconn"|], "256")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """");
}
