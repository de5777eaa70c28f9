using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2028")]
public sealed class SandboxNetworkInHostNamespaceTests
{
    [Fact]
    public Task Reports_the_namespace_of_the_host() => Analyze.ReportsAsync(
        "CELL2028",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = [|RunscNetwork.Sandbox|])]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """,
        "The cell asks for gVisor's network stack over the host's own network namespace. runsc refuses to start there: 'cannot run with network enabled in root network namespace'. Give the path of a network namespace that was set up, as in [Namespace(LinuxNamespace.Network, Path = \"/var/run/netns/NAME\")].");

    [Fact]
    public Task Is_silent_on_one_of_its_own() => Analyze.IsSilentAsync("CELL2028", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Sandbox)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_a_network() => Analyze.IsSilentAsync("CELL2028", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);
}
