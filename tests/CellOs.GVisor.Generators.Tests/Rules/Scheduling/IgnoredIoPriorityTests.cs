using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Scheduling;

[TestOf("CELL5403")]
public sealed class IgnoredIoPriorityTests
{
    [Fact]
    public Task Reports_a_priority() => Analyze.ReportsAsync("CELL5403", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"class":"IOPRIO_CLASS_IDLE","priority":7}"""|])]
        public partial class Demo;
        """",
        message: "An I/O priority is asked for, which gVisor does not set. runsc ignores 'process.ioPriority' without a word. Remove it.");

    [Fact]
    public Task Is_silent_without_one() => Analyze.IsSilentAsync("CELL5403", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Cpus = 0.5)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5403",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/process/ioPriority", [|"""{"class":"IOPRIO_CLASS_IDLE","priority":7}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
