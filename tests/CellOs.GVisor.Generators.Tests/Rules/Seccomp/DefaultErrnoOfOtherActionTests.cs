using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5005")]
public sealed class DefaultErrnoOfOtherActionTests
{
    [Fact]
    public Task Reports_an_errno_of_allowing() => Analyze.ReportsAsync("CELL5005", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","defaultErrnoRet":1}"""|])]
        public partial class Demo;
        """",
        message: "'defaultErrnoRet' does not go with SCMP_ACT_ALLOW. runsc reads no errno: a call fails with EPERM under ERRNO and with ENOSYS under TRACE. Remove it, or write SCMP_ACT_ERRNO.");

    [Fact]
    public Task Is_silent_with_the_action_that_carries_it() => Analyze.IsSilentAsync("CELL5005", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":38,"syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}""")]
        public partial class Demo;
        """");
}
