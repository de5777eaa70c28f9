using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1109")]
public sealed class CapabilityOfNonRootUserTests
{
    [Fact]
    public Task Reports_the_first_that_the_default_user_loses() => Analyze.ReportsAsync(
        "CELL1109",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.NetBindService|], LinuxCapability.Kill)]
        public partial class Demo;
        """,
        "'CAP_NET_BIND_SERVICE' is granted to user 65532, who loses it when a program is executed. runsc 20240729 starts even the first program without it; 20221219 starts that one with it and no other. Run the program as user 0 of the cell, or put the name into inheritable and ambient too, which runsc honours since release 20260615.");

    [Fact]
    public Task Reports_what_a_named_user_loses() => Analyze.ReportsAsync("CELL1109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(1000, 0)]
        [Capabilities([|"CAP_KILL"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_what_is_permitted_only() => Analyze.ReportsAsync("CELL1109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.Kill|], Sets = CapabilitySets.Bounding | CapabilitySets.Permitted)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_root() => Analyze.IsSilentAsync("CELL1109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [User(0, 1000)]
        [Capabilities(LinuxCapability.Kill)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_is_only_bounding() => Analyze.IsSilentAsync("CELL1109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Bounding)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_is_ambient_too() => Analyze.IsSilentAsync("CELL1109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Kill)]
        [Capabilities(LinuxCapability.Kill, Sets = CapabilitySets.Inheritable | CapabilitySets.Ambient)]
        public partial class Demo;
        """);
}
