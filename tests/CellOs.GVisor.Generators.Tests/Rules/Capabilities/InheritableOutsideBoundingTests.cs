using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1106")]
public sealed class InheritableOutsideBoundingTests
{
    [Fact]
    public Task Reports_what_is_not_bounding() => Analyze.ReportsAsync(
        "CELL1106",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.SysTime|], Sets = CapabilitySets.Inheritable | CapabilitySets.Permitted)]
        public partial class Demo;
        """,
        "'CAP_SYS_TIME' is inheritable but not in the bounding set, which the kernel forbids. runsc 20240729 refuses to start and does not say why; 20221219 starts. Put it into the bounding set too, or remove it from inheritable.");

    [Fact]
    public Task Is_silent_when_it_is_bounding() => Analyze.IsSilentAsync("CELL1106", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.SysTime, Sets = CapabilitySets.Inheritable | CapabilitySets.Bounding)]
        public partial class Demo;
        """);
}
