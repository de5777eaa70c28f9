using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5304")]
public sealed class DeadlineOfAnotherPolicyTests
{
    [Fact]
    public Task Reports_a_runtime() => Analyze.ReportsAsync("CELL5304", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_FIFO","priority":10,"runtime":1000000}"""|])]
        public partial class Demo;
        """",
        message: "'runtime' belongs to SCHED_DEADLINE and not to SCHED_FIFO. runsc ignores 'process.scheduler' without a word. Remove it.");

    [Fact]
    public Task Reports_a_period() => Analyze.ReportsAsync("CELL5304", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_OTHER","period":1000000}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL5304", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_OTHER","period":0}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_with_the_policy_of_deadlines() => Analyze.IsSilentAsync("CELL5304", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_DEADLINE","runtime":1000000,"deadline":2000000,"period":3000000}""")]
        public partial class Demo;
        """");
}
