using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6104")]
public sealed class UnknownFlagValueTests
{
    [Fact]
    public Task Reports_a_platform_that_the_oldest_release_lacks() => Analyze.ReportsAsync(
        "CELL6104",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.None, Platform = [|RunscPlatform.Systrap|])]
        public partial class Demo;
        """,
        "runsc 20221219, the oldest that is to run this cell, does not know '--platform=systrap'. runsc prints its usage and starts nothing. Set the build property CellOsRunscVersion to 20240729 or later, or leave the setting out.");

    [Fact]
    public Task Reports_an_overlay_that_the_oldest_release_lacks() => Analyze.ReportsAsync("CELL6104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs", ReadOnly = false)]
        [Runsc(Overlay = [|RunscOverlay.RootSelf|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_every_release_knows() => Analyze.IsSilentAsync("CELL6104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Platform = RunscPlatform.Ptrace, Overlay = RunscOverlay.AllMemory, HostSockets = RunscHostSockets.Open, NetRaw = true)]
        public partial class Demo;
        """);
}
