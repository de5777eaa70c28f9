using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1114")]
public sealed class HostRawSocketsWithoutCapabilityTests
{
    [Fact]
    public Task Reports_the_setting_without_the_capability() => Analyze.ReportsAsync("CELL1114", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host, NetRaw = [|true|])]
        public partial class Demo;
        """,
        message: "runsc is told to allow raw sockets on the host's network, but 'CAP_NET_RAW' is not in the bounding set. The sandbox of runsc 20240729 then refuses to start, and says only 'cannot read client sync file: EOF'; 20221219 starts. Grant 'CAP_NET_RAW', or leave NetRaw out.");

    [Fact]
    public Task Reports_that_the_capability_is_permitted_only() => Analyze.ReportsAsync("CELL1114", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.NetRaw, Sets = CapabilitySets.Permitted | CapabilitySets.Effective)]
        [Runsc(Network = RunscNetwork.Host, NetRaw = [|true|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_with_the_capability() => Analyze.IsSilentAsync("CELL1114", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.NetRaw, Sets = CapabilitySets.Bounding)]
        [Runsc(Network = RunscNetwork.Host, NetRaw = true)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_the_hosts_network() => Analyze.IsSilentAsync("CELL1114", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(NetRaw = true)]
        public partial class Demo;
        """);
}
