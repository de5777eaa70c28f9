using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5023")]
public sealed class IgnoredErrnoTests
{
    [Fact]
    public Task Reports_another_errno() => Analyze.ReportsAsync("CELL5023", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["clone3"],"action":"SCMP_ACT_ERRNO","errnoRet":38}]}"""|])]
        public partial class Demo;
        """",
        message: "The errno 38 is not the one that the program gets. runsc reads no errno: a call fails with EPERM under ERRNO and with ENOSYS under TRACE. Remove it.");

    [Fact]
    public Task Reports_another_default() => Analyze.ReportsAsync("CELL5023", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ERRNO","defaultErrnoRet":38,"syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_errno_it_gives() => Analyze.IsSilentAsync("CELL5023", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["clone3"],"action":"SCMP_ACT_ERRNO","errnoRet":1}]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_errno_of_tracing() => Analyze.IsSilentAsync("CELL5023", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["clone3"],"action":"SCMP_ACT_TRACE","errnoRet":38}]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_no_filter_is_applied() => Analyze.IsSilentAsync("CELL5023", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = false)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["clone3"],"action":"SCMP_ACT_ERRNO","errnoRet":38}]}""")]
        public partial class Demo;
        """");
}
