using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1113")]
public sealed class AmbientHasNoEffectTests
{
    [Fact]
    public Task Reports_the_first_that_is_ambient() => Analyze.ReportsAsync(
        "CELL1113",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], LinuxCapability.Chown, Sets = CapabilitySets.Ambient)]
        public partial class Demo;
        """,
        "'CAP_KILL' is ambient, which has no effect in runsc 20221219, the oldest that is to run this cell. runsc honours the ambient set since release 20260615 and reads it without effect before. Run the program as user 0 of the cell, who needs no ambient set, or set the build property CellOsRunscVersion to 20260615 or later.");

    [Fact]
    public Task Is_silent_on_the_other_sets() => Analyze.IsSilentAsync("CELL1113", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Bounding | CapabilitySets.Inheritable | CapabilitySets.Permitted | CapabilitySets.Effective)]
        public partial class Demo;
        """);
}
