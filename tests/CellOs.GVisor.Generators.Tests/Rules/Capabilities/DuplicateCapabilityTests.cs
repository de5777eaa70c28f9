using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1107")]
public sealed class DuplicateCapabilityTests
{
    [Fact]
    public Task Reports_the_second_in_one_attribute() => Analyze.ReportsAsync(
        "CELL1107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_KILL", [|"CAP_KILL"|])]
        public partial class Demo;
        """,
        "'CAP_KILL' is listed twice in one set. runsc counts it once. Remove one.");

    [Fact]
    public Task Reports_the_second_in_two_attributes() => Analyze.ReportsAsync("CELL1107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill)]
        [Capabilities(LinuxCapability.Chown, [|LinuxCapability.Kill|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_one_name_in_several_sets() => Analyze.IsSilentAsync("CELL1107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Inheritable)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_it() => Fix.AppliesAsync(
        "CELL1107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_KILL", [|"CAP_KILL"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_KILL")]
        public partial class Demo;
        """);
}
