using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1104")]
public sealed class AmbientOutsidePermittedOrInheritableTests
{
    [Fact]
    public Task Reports_what_is_not_inheritable() => Analyze.ReportsAsync(
        "CELL1104",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Permitted | CapabilitySets.Ambient)]
        public partial class Demo;
        """,
        "'CAP_KILL' is ambient but not inheritable. runsc starts without a word, and the program is without it. Put it into the set that lacks it, or remove it from ambient.");

    [Fact]
    public Task Reports_what_is_not_permitted() => Analyze.ReportsAsync(
        "CELL1104",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Inheritable | CapabilitySets.Ambient)]
        public partial class Demo;
        """,
        "'CAP_KILL' is ambient but not permitted. runsc starts without a word, and the program is without it. Put it into the set that lacks it, or remove it from ambient.");

    [Fact]
    public Task Reports_what_is_neither() => Analyze.ReportsAsync(
        "CELL1104",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Ambient)]
        public partial class Demo;
        """,
        "'CAP_KILL' is ambient but not permitted and inheritable. runsc starts without a word, and the program is without it. Put it into the set that lacks it, or remove it from ambient.");

    [Fact]
    public Task Is_silent_when_it_is_both() => Analyze.IsSilentAsync("CELL1104", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Inheritable | CapabilitySets.Permitted | CapabilitySets.Ambient)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_making_it_inheritable() => Fix.AppliesAsync(
        "CELL1104",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Permitted | CapabilitySets.Ambient)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Permitted | CapabilitySets.Ambient)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Inheritable)]
        public partial class Demo;
        """);
}
