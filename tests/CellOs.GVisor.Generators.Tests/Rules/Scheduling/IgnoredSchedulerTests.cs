using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5306")]
public sealed class IgnoredSchedulerTests
{
    [Fact]
    public Task Reports_a_scheduler() => Analyze.ReportsAsync("CELL5306", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_OTHER"}"""|])]
        public partial class Demo;
        """",
        message: "A scheduling policy is asked for, which gVisor does not set. runsc ignores 'process.scheduler' without a word. Leave the scheduler out; bound the cell with [Limits].");

    [Fact]
    public Task Is_silent_without_one() => Analyze.IsSilentAsync("CELL5306", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Cpus = 0.5)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5306",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"SCHED_OTHER"}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
