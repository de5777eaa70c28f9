using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1105")]
public sealed class PermittedOutsideBoundingTests
{
    [Fact]
    public Task Reports_what_is_not_bounding() => Analyze.ReportsAsync(
        "CELL1105",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Effective | CapabilitySets.Permitted)]
        public partial class Demo;
        """,
        "'CAP_KILL' is permitted but not in the bounding set. runsc gives it to the first program, and every program that one executes is without it. Put it into the bounding set too.");

    [Fact]
    public Task Is_silent_when_it_is_bounding() => Analyze.IsSilentAsync("CELL1105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, LinuxCapability.Chown, Sets = CapabilitySets.Bounding)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Permitted)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_bounding_it() => Fix.AppliesAsync(
        "CELL1105",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Permitted)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Permitted)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Bounding)]
        public partial class Demo;
        """);
}
