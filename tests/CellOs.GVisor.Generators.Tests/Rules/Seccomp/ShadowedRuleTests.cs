using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5011")]
public sealed class ShadowedRuleTests
{
    [Fact]
    public Task Reports_a_second_action() => Analyze.ReportsAsync("CELL5011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "rmdir", "mkdir")]
        [[|SeccompRule(SeccompAction.Kill, "mkdir")|]]
        public partial class Demo;
        """",
        message: "'mkdir' has the action SCMP_ACT_ERRNO in an earlier rule and SCMP_ACT_KILL in this one. runsc takes the first rule that fits a call, and passes over the rest without a word. Remove it from one of the two.");

    [Fact]
    public Task Is_silent_on_the_same_action() => Analyze.IsSilentAsync("CELL5011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir")]
        [SeccompRule(SeccompAction.Errno, "mkdir")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_behind_a_condition() => Analyze.IsSilentAsync("CELL5011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", Argument = 1, Value = 511)]
        [SeccompRule(SeccompAction.Kill, "mkdir")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_removing_the_second() => Fix.AppliesAsync(
        "CELL5011",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "rmdir", "mkdir")]
        [[|SeccompRule(SeccompAction.Kill, "mkdir")|]]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "rmdir", "mkdir")]
        public partial class Demo;
        """");
}
