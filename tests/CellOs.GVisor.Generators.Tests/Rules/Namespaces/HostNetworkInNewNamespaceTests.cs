using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2025")]
public sealed class HostNetworkInNewNamespaceTests
{
    [Fact]
    public Task Reports_the_default_namespace() => Analyze.ReportsAsync(
        "CELL2025",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = [|RunscNetwork.Host|])]
        public partial class Demo;
        """,
        "The cell asks for the host's network, but has a new network namespace of its own. runsc starts with --network=host in that namespace, which is empty, so the cell has no network at all and nothing says so. Share the host's with [HostNamespace(LinuxNamespace.Network)], or give the path of one that was set up.");

    [Fact]
    public Task Reports_one_that_is_named() => Analyze.ReportsAsync("CELL2025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network)]
        [Runsc(Network = [|RunscNetwork.Host|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_namespace_of_the_host() => Analyze.IsSilentAsync("CELL2025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host)]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_one_that_is_joined() => Analyze.IsSilentAsync("CELL2025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host)]
        [Namespace(LinuxNamespace.Network, Path = "/var/run/netns/blue")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_a_network() => Analyze.IsSilentAsync("CELL2025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.None)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_sharing_it_with_the_host() => Fix.AppliesAsync(
        "CELL2025",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = [|RunscNetwork.Host|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host)]
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_sharing_the_one_that_is_named() => Fix.AppliesAsync(
        "CELL2025",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace("network"), Namespace("ipc")]
        [Runsc(Network = [|RunscNetwork.Host|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network), Namespace("ipc")]
        [Runsc(Network = RunscNetwork.Host)]
        public partial class Demo;
        """);
}
