using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2026")]
public sealed class NetworkPathWithoutNetworkTests
{
    [Fact]
    public Task Reports_a_path_without_a_network() => Analyze.ReportsAsync(
        "CELL2026",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = [|"/var/run/netns/blue"|])]
        public partial class Demo;
        """,
        "The network namespace '/var/run/netns/blue' is not joined, because the cell has no network. With --network=none, which is the default, runsc does not even open the path. Set Network in [Runsc] to Sandbox or Host, or leave the path out.");

    [Fact]
    public Task Is_silent_with_a_network() => Analyze.IsSilentAsync("CELL2026", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = "/var/run/netns/blue")]
        [Runsc(Network = RunscNetwork.Sandbox)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_other_paths() => Analyze.IsSilentAsync("CELL2026", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Ipc, Path = "/proc/1/ns/ipc")]
        public partial class Demo;
        """);
}
