using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5009")]
public sealed class IncompleteConditionTests
{
    [Fact]
    public Task Reports_the_seventh_argument() => Analyze.ReportsAsync("CELL5009", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = [|6|], Value = 1)]
        public partial class Demo;
        """",
        message: "The condition compares the argument 6, and a system call has those from 0 to 5. With '--oci-seccomp' runsc takes a missing number for 0, refuses a missing operator, and crashes over the index 6. Write an index from 0 to 5.");

    [Fact]
    public Task Reports_a_value_for_no_argument() => Analyze.ReportsAsync("CELL5009", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [[|SeccompRule(SeccompAction.Errno, "mkdir", Value = 1)|]]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_masked_comparison_without_a_mask() => Analyze.ReportsAsync("CELL5009", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [[|SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Comparison = SeccompComparison.MaskedEqual)|]]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_missing_operator() => Analyze.ReportsAsync("CELL5009", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","args":[{"index":0,"value":1}]}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_last_argument() => Analyze.IsSilentAsync("CELL5009", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 5, Value = 1)]
        public partial class Demo;
        """");
}
