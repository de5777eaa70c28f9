using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL8207")]
public sealed class NoNetworkNamespaceTests
{
    [Fact]
    public Task Reports_the_network_of_the_host() => Analyze.ReportsAsync(
        "CELL8207",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host)]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class [|Demo|];
        """,
        "The cell has no network namespace, so it shares the network of the host. With --network=host runsc lets it reach whatever the host reaches, and the host's own loopback services. List the namespace 'network' with the path of one that was set up for the cell.");

    [Fact]
    public Task Is_silent_without_a_network() => Analyze.IsSilentAsync("CELL8207", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_network_namespace_of_its_own() => Analyze.IsSilentAsync("CELL8207", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host)]
        [Namespace(LinuxNamespace.Network, Path = "/var/run/netns/blue")]
        public partial class Demo;
        """);
}
