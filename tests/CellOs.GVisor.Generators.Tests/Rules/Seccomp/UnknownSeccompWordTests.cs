using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5002")]
public sealed class UnknownSeccompWordTests
{
    [Fact]
    public Task Reports_an_action() => Analyze.ReportsAsync("CELL5002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"errno"}]}"""|])]
        public partial class Demo;
        """",
        message: "'errno' is not an action of a filter. With '--oci-seccomp' runsc refuses an unknown action or operator; architectures and flags it does not read. Write 'SCMP_ACT_ERRNO'.");

    [Fact]
    public Task Reports_an_operator() => Analyze.ReportsAsync("CELL5002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_ERRNO","args":[{"index":0,"value":1,"op":"EQ"}]}]}"""|])]
        public partial class Demo;
        """",
        message: "'EQ' is not an operator of a filter. With '--oci-seccomp' runsc refuses an unknown action or operator; architectures and flags it does not read. Write 'SCMP_CMP_EQ'.");

    [Fact]
    public Task Reports_an_architecture() => Analyze.ReportsAsync("CELL5002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","architectures":["amd64"]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_flag() => Analyze.ReportsAsync("CELL5002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","flags":["SECCOMP_FILTER_FLAG_TSYNCH"]}"""|])]
        public partial class Demo;
        """",
        message: "'SECCOMP_FILTER_FLAG_TSYNCH' is not a flag of a filter. With '--oci-seccomp' runsc refuses an unknown action or operator; architectures and flags it does not read. Write 'SECCOMP_FILTER_FLAG_TSYNC'.");

    [Fact]
    public Task Is_silent_on_known_words() => Analyze.IsSilentAsync("CELL5002", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_S390X"],"flags":["SECCOMP_FILTER_FLAG_LOG"],"syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_LOG","args":[{"index":0,"value":1,"op":"SCMP_CMP_GE"}]}]}""")]
        public partial class Demo;
        """");
}
