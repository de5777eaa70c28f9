using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5305")]
public sealed class UnknownSchedulerFlagTests
{
    [Fact]
    public Task Reports_the_name_without_its_prefix() => Analyze.ReportsAsync("CELL5305", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_OTHER","flags":["RESET_ON_FORK"]}"""|])]
        public partial class Demo;
        """",
        message: "'RESET_ON_FORK' is not a flag of the Linux scheduler. runsc ignores 'process.scheduler' without a word. Write 'SCHED_FLAG_RESET_ON_FORK'.");

    [Fact]
    public Task Reports_a_flag_that_is_near_nothing() => Analyze.ReportsAsync("CELL5305", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_OTHER","flags":["faster"]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_flag_of_Linux() => Analyze.IsSilentAsync("CELL5305", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_OTHER","flags":["SCHED_FLAG_UTIL_CLAMP_MAX"]}""")]
        public partial class Demo;
        """");
}
