using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1115")]
public sealed class RawSocketsWithoutCapabilityTests
{
    [Fact]
    public Task Reports_the_setting_without_the_capability() => Analyze.ReportsAsync("CELL1115", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(NetRaw = [|true|])]
        public partial class Demo;
        """,
        message: "runsc is told to keep 'CAP_NET_RAW', which the cell is not granted. runsc has nothing to keep, and no program in the cell opens a raw socket. Grant 'CAP_NET_RAW', or leave NetRaw out.");

    [Fact]
    public Task Is_silent_with_the_capability_in_one_set() => Analyze.IsSilentAsync("CELL1115", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.NetRaw, Sets = CapabilitySets.Bounding)]
        [Runsc(NetRaw = true)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_name_that_stands_for_it() => Analyze.IsSilentAsync("CELL1115", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("net_raw")]
        [Runsc(NetRaw = true)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_hosts_network() => Analyze.IsSilentAsync("CELL1115", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host, NetRaw = true)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_it_is_turned_off() => Analyze.IsSilentAsync("CELL1115", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(NetRaw = false)]
        public partial class Demo;
        """);
}
