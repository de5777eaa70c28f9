using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL8108")]
public sealed class InheritableCapabilityTests
{
    [Fact]
    public Task Reports_what_need_not_be_inheritable() => Analyze.ReportsAsync(
        "CELL8108",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Bounding | CapabilitySets.Inheritable)]
        public partial class Demo;
        """,
        "'CAP_KILL' is inheritable, so a program with file capabilities gets it whoever runs it. runsc sets it as asked. Remove it from inheritable.");

    [Fact]
    public Task Is_silent_on_what_is_ambient_too() => Analyze.IsSilentAsync("CELL8108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Bounding | CapabilitySets.Permitted | CapabilitySets.Inheritable | CapabilitySets.Ambient)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_sets_of_a_plain_grant() => Analyze.IsSilentAsync("CELL8108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out_of_the_set() => FixFile.AppliesAsync(
        "CELL8108",
        """{ "ociVersion": "1.0.0", "process": { "capabilities": { "bounding": ["CAP_KILL"], "inheritable": ["CAP_KILL", "CAP_CHOWN"] } }, "linux": {} }""",
        """{ "ociVersion": "1.0.0", "process": { "capabilities": { "bounding": ["CAP_KILL"], "inheritable": [] } }, "linux": {} }""");

    [Fact]
    public Task Brings_no_fix_for_an_argument_that_stands_for_other_sets_too() => Fix.OffersNothingAsync("CELL8108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Bounding | CapabilitySets.Inheritable)]
        public partial class Demo;
        """);
}
