using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1111")]
public sealed class NetRawWithoutFlagTests
{
    [Fact]
    public Task Reports_the_capability_without_the_flag() => Analyze.ReportsAsync(
        "CELL1111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.NetRaw|])]
        public partial class Demo;
        """,
        "'CAP_NET_RAW' is granted, but runsc is not told to keep it. Without --net-raw runsc takes it out of every set without a word. Set NetRaw in [Runsc], which starts runsc with --net-raw, or leave the capability out.");

    [Fact]
    public Task Reports_it_when_runsc_is_told_other_things() => Analyze.ReportsAsync("CELL1111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.NetRaw|]), Runsc(Network = RunscNetwork.Sandbox)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_with_the_flag() => Analyze.IsSilentAsync("CELL1111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.NetRaw), Runsc(NetRaw = true)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_other_network_capabilities() => Analyze.IsSilentAsync("CELL1111", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.NetAdmin, LinuxCapability.NetBindService)]
        public partial class Demo;
        """);
}
