using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4119")]
public sealed class CgroupsPathUpwardsTests
{
    [Fact]
    public Task Reports_a_step_upwards() => Analyze.ReportsAsync("CELL4119", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", [|"\"/cells/../../escape\""|])]
        public partial class Demo;
        """",
        message: "The control group path '/cells/../../escape' leads upwards, to a group that is not the cell's. runsc follows it, out of the controller too, and refuses to start there. Write the path without '..'.");

    [Fact]
    public Task Reports_a_step_at_the_beginning() => Analyze.ReportsAsync("CELL4119", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", [|"\"../cell\""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_step_at_the_end() => Analyze.ReportsAsync("CELL4119", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", [|"\"/cell/..\""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_dots_in_a_name() => Analyze.IsSilentAsync("CELL4119", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/cgroupsPath", "\"/a..b/..c/d..\"")]
        public partial class Demo;
        """");
}
