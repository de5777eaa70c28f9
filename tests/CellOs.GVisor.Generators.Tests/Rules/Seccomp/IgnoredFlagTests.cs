using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5022")]
public sealed class IgnoredFlagTests
{
    [Fact]
    public Task Reports_logging() => Analyze.ReportsAsync("CELL5022", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_LOG"]}"""|])]
        public partial class Demo;
        """",
        message: "SECCOMP_FILTER_FLAG_LOG has no effect on gVisor. runsc ignores the flags without a word. Remove it.");

    [Fact]
    public Task Is_silent_on_synchronised_threads() => Analyze.IsSilentAsync("CELL5022", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_TSYNC"]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_no_filter_is_applied() => Analyze.IsSilentAsync("CELL5022", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = false)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_LOG"]}""")]
        public partial class Demo;
        """");
}
