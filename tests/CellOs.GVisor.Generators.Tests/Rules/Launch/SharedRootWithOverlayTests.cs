using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6105")]
public sealed class SharedRootWithOverlayTests
{
    [Fact]
    public Task Reports_shared_access_to_a_root_with_an_overlay() => Analyze.ReportsAsync("CELL6105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Overlay = RunscOverlay.RootMemory, RootFileAccess = [|RunscFileAccess.Shared|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_shared_access_to_a_writable_root_which_gets_an_overlay_by_itself() => Analyze.ReportsAsync("CELL6105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs", ReadOnly = false)]
        [Runsc(RootFileAccess = [|RunscFileAccess.Shared|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_shared_access_without_an_overlay() => Analyze.IsSilentAsync("CELL6105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(RootFileAccess = RunscFileAccess.Shared, MountFileAccess = RunscFileAccess.Shared)]
        public partial class Demo;
        """);
}
