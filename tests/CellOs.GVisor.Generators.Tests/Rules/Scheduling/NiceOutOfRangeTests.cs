using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5302")]
public sealed class NiceOutOfRangeTests
{
    [Fact]
    public Task Reports_one_below() => Analyze.ReportsAsync("CELL5302", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_OTHER","nice":-21}"""|])]
        public partial class Demo;
        """",
        message: "The nice value -21 is not in the range from -20 to 19. runsc ignores 'process.scheduler' without a word. Write -20.");

    [Fact]
    public Task Reports_one_above() => Analyze.ReportsAsync("CELL5302", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_BATCH","nice":20}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_least() => Analyze.IsSilentAsync("CELL5302", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_OTHER","nice":-20}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_policy_that_has_none() => Analyze.IsSilentAsync("CELL5302", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_FIFO","priority":1,"nice":20}""")]
        public partial class Demo;
        """");
}
