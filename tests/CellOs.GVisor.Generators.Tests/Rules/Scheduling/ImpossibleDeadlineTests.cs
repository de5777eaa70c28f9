using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5307")]
public sealed class ImpossibleDeadlineTests
{
    [Fact]
    public Task Reports_a_runtime_above_the_deadline() => Analyze.ReportsAsync("CELL5307", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_DEADLINE","runtime":3,"deadline":2,"period":4}"""|])]
        public partial class Demo;
        """",
        message: "The scheduler has a runtime above its deadline. runsc ignores 'process.scheduler' without a word. Let runtime, deadline and period not fall, in this order.");

    [Fact]
    public Task Reports_a_deadline_above_the_period() => Analyze.ReportsAsync("CELL5307", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_DEADLINE","runtime":2,"deadline":4,"period":3}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_missing_runtime() => Analyze.ReportsAsync("CELL5307", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_DEADLINE","deadline":4}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_three_equal_times() => Analyze.IsSilentAsync("CELL5307", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_DEADLINE","runtime":4,"deadline":4,"period":4}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_period_of_zero() => Analyze.IsSilentAsync("CELL5307", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_DEADLINE","runtime":2,"deadline":4,"period":0}""")]
        public partial class Demo;
        """");
}
