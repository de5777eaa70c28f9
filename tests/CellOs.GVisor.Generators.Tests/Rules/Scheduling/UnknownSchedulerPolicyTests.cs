using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5301")]
public sealed class UnknownSchedulerPolicyTests
{
    [Fact]
    public Task Reports_a_short_name() => Analyze.ReportsAsync("CELL5301", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"BATCH"}"""|])]
        public partial class Demo;
        """",
        message: "The scheduler has the policy 'BATCH', which Linux does not have. runsc ignores 'process.scheduler' without a word. Write 'SCHED_BATCH'.");

    [Fact]
    public Task Reports_a_missing_policy() => Analyze.ReportsAsync("CELL5301", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"nice":5}"""|])]
        public partial class Demo;
        """",
        message: "The scheduler has no policy. runsc ignores 'process.scheduler' without a word. Write one, such as 'SCHED_OTHER'.");

    [Fact]
    public Task Reports_a_name_that_is_near_nothing() => Analyze.ReportsAsync("CELL5301", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", [|"""{"policy":"fair-share"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_policy_of_Linux() => Analyze.IsSilentAsync("CELL5301", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":"SCHED_IDLE"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_policy_of_another_JSON_type() => Analyze.IsSilentAsync("CELL5301", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/scheduler", """{"policy":3}""")]
        public partial class Demo;
        """");
}
