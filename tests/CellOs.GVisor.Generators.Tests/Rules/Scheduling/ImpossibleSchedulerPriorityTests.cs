using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5303")]
public sealed class ImpossibleSchedulerPriorityTests
{
    [Fact]
    public Task Reports_a_priority_of_the_ordinary_policy() => Analyze.ReportsAsync("CELL5303", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_OTHER","priority":10}"""|])]
        public partial class Demo;
        """",
        message: "The scheduler has a priority, which the policy SCHED_OTHER does not take. runsc ignores 'process.scheduler' without a word. Remove it, or write SCHED_FIFO or SCHED_RR.");

    [Fact]
    public Task Reports_a_real_time_policy_without_one() => Analyze.ReportsAsync("CELL5303", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_RR"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_zero() => Analyze.ReportsAsync("CELL5303", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_FIFO","priority":0}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_hundred() => Analyze.ReportsAsync("CELL5303", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_FIFO","priority":100}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_ninety_nine() => Analyze.IsSilentAsync("CELL5303", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_FIFO","priority":99}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero_of_the_ordinary_policy() => Analyze.IsSilentAsync("CELL5303", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_OTHER","priority":0}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_unknown_policy() => Analyze.IsSilentAsync("CELL5303", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"FIFO","priority":10}""")]
        public partial class Demo;
        """");
}
