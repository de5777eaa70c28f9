using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5004")]
public sealed class ErrnoOfOtherActionTests
{
    [Fact]
    public Task Reports_an_errno_of_a_kill() => Analyze.ReportsAsync("CELL5004", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_KILL","errnoRet":1}]}"""|])]
        public partial class Demo;
        """",
        message: "'errnoRet' does not go with SCMP_ACT_KILL. runsc reads no errno: a call fails with EPERM under ERRNO and with ENOSYS under TRACE. Remove it, or write SCMP_ACT_ERRNO.");

    [Fact]
    public Task Is_silent_with_the_action_that_carries_it() => Analyze.IsSilentAsync("CELL5004", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","errnoRet":38}]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_misspelt_action() => Analyze.IsSilentAsync("CELL5004", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"ERRNO","errnoRet":1}]}""")]
        public partial class Demo;
        """");
}
