using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5010")]
public sealed class UnusedSecondValueTests
{
    [Fact]
    public Task Reports_a_mask_of_an_equality() => Analyze.ReportsAsync("CELL5010", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Value = 448, Mask = [|448|])]
        public partial class Demo;
        """",
        message: "SCMP_CMP_EQ compares with one value, and there are two. runsc reads 'valueTwo' for SCMP_CMP_MASKED_EQ only, and takes a missing one for 0. Remove the second, or write SCMP_CMP_MASKED_EQ, where the first is a mask.");

    [Fact]
    public Task Reports_a_masked_comparison_with_one() => Analyze.ReportsAsync("CELL5010", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","args":[{"index":1,"value":448,"op":"SCMP_CMP_MASKED_EQ"}]}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL5010", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","args":[{"index":1,"value":448,"op":"SCMP_CMP_EQ","valueTwo":0}]}]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_mask_of_a_masked_comparison() => Analyze.IsSilentAsync("CELL5010", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Comparison = SeccompComparison.MaskedEqual, Mask = 448)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_removing_the_mask() => Fix.AppliesAsync(
        "CELL5010",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Value = 448, Mask = [|448|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Value = 448)]
        public partial class Demo;
        """");
}
