using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL8110")]
public sealed class RootEquivalentCapabilityTests
{
    [Fact]
    public Task Reports_the_first_of_each() => Analyze.ReportsAsync("CELL8110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.SysAdmin|], [|LinuxCapability.SysModule|])]
        [Capabilities(LinuxCapability.SysAdmin, Sets = CapabilitySets.Inheritable)]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_what_it_means() => Analyze.ReportsAsync(
        "CELL8110",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|"CAP_BPF"|])]
        public partial class Demo;
        """,
        "'CAP_BPF' is as good as root on an ordinary kernel. runsc grants it within the sandbox's own kernel only. Grant a narrower one, or none.");

    [Fact]
    public Task Is_silent_on_a_narrow_one() => Analyze.IsSilentAsync("CELL8110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.SysChroot, LinuxCapability.NetAdmin)]
        public partial class Demo;
        """);
}
