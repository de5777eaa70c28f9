using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1103")]
public sealed class EffectiveOutsidePermittedTests
{
    [Fact]
    public Task Reports_what_is_only_effective() => Analyze.ReportsAsync(
        "CELL1103",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Effective | CapabilitySets.Bounding)]
        public partial class Demo;
        """,
        "'CAP_KILL' is effective but not permitted. runsc 20240729 refuses to start and does not say why; 20221219 runs the program without any capability. Put it into the permitted set too.");

    [Fact]
    public Task Reports_the_one_that_is_not_permitted() => Analyze.ReportsAsync("CELL1103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Chown)]
        [Capabilities([|"CAP_KILL"|], Sets = CapabilitySets.Effective)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_when_another_attribute_permits_it() => Analyze.IsSilentAsync("CELL1103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Effective)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Permitted)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_when_it_is_permitted_in_another_form() => Analyze.IsSilentAsync("CELL1103", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Effective)]
        [Capabilities("kill", Sets = CapabilitySets.Permitted)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_set_of_the_wrong_type() => Analyze.IsSilentAsync("CELL1103", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill)]
        [ConfigJson("/process/capabilities/permitted", """{"CAP_KILL":true}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_permitting_it() => Fix.AppliesAsync(
        "CELL1103",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Effective)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Effective)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Permitted)]
        public partial class Demo;
        """);
}
