using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5020")]
public sealed class RuleAsTheDefaultTests
{
    [Fact]
    public Task Reports_the_same_action() => Analyze.ReportsAsync("CELL5020", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [[|SeccompRule(SeccompAction.Allow, "mkdir")|]]
        public partial class Demo;
        """",
        message: "The rule has the action SCMP_ACT_ALLOW, which is the default. runsc takes the first rule that fits a call, and passes over the rest without a word. Remove it.");

    [Fact]
    public Task Is_silent_before_another_action() => Analyze.IsSilentAsync("CELL5020", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Allow, "mkdir", Argument = 1, Value = 448)]
        [SeccompRule(SeccompAction.Errno, "mkdir")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_errno() => Analyze.IsSilentAsync("CELL5020", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":38,"syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","errnoRet":1}]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_removing_it() => Fix.AppliesAsync(
        "CELL5020",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [[|SeccompRule(SeccompAction.Allow, "mkdir")|]]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        public partial class Demo;
        """");
}
