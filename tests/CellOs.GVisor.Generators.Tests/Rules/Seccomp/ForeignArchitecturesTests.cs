using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5021")]
public sealed class ForeignArchitecturesTests
{
    [Fact]
    public Task Reports_another_processor() => Analyze.ReportsAsync("CELL5021", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_S390X"]}"""|])]
        public partial class Demo;
        """",
        message: "The filter is for other architectures than those that gVisor runs on. runsc filters the calls of the processor that it runs on, whatever is listed. Write SCMP_ARCH_X86_64 or SCMP_ARCH_AARCH64, or leave the list out.");

    [Fact]
    public Task Is_silent_beside_one_of_gVisor() => Analyze.IsSilentAsync("CELL5021", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_X86","SCMP_ARCH_X86_64"]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_empty_list() => Analyze.IsSilentAsync("CELL5021", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","architectures":[]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_no_filter_is_applied() => Analyze.IsSilentAsync("CELL5021", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = false)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_S390X"]}""")]
        public partial class Demo;
        """");
}
