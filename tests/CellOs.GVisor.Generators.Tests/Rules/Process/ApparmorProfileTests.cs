using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1024")]
public sealed class ApparmorProfileTests
{
    [Fact]
    public Task Reports_a_profile() => Analyze.ReportsAsync("CELL1024", """
        [Cell("demo"), Process("/bin/true", ApparmorProfile = [|"my-profile"|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        message: "The AppArmor profile 'my-profile' has no effect. runsc ignores it, and says so in its debug log only. Remove it, and confine the sandbox from outside where that is needed.");

    [Fact]
    public Task Is_silent_on_unconfined() => Analyze.IsSilentAsync("CELL1024", """
        [Cell("demo"), Process("/bin/true", ApparmorProfile = "unconfined"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_profile() => Analyze.IsSilentAsync("CELL1024", """
        [Cell("demo"), Process("/bin/true", ApparmorProfile = ""), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
