using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5017")]
public sealed class ActionThatRunscRefusesTests
{
    [Fact]
    public Task Reports_logging() => Analyze.ReportsAsync("CELL5017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_LOG"}]}"""|])]
        public partial class Demo;
        """",
        message: "gVisor does not have the action SCMP_ACT_LOG. With '--oci-seccomp' runsc refuses every action but KILL, TRAP, ERRNO, TRACE and ALLOW. Write one of these five, such as 'SCMP_ACT_ERRNO'.");

    [Fact]
    public Task Reports_a_default() => Analyze.ReportsAsync("CELL5017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_KILL_PROCESS","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_the_other_word_for_killing() => Analyze.ReportsAsync("CELL5017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_KILL_THREAD"}]}"""|])]
        public partial class Demo;
        """",
        message: "gVisor does not have the action SCMP_ACT_KILL_THREAD. With '--oci-seccomp' runsc refuses every action but KILL, TRAP, ERRNO, TRACE and ALLOW. Write 'SCMP_ACT_KILL', which is the same.");

    [Fact]
    public Task Is_silent_on_the_five() => Analyze.IsSilentAsync("CELL5017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["a"],"action":"SCMP_ACT_KILL"},{"names":["b"],"action":"SCMP_ACT_TRAP"},{"names":["c"],"action":"SCMP_ACT_ERRNO"},{"names":["d"],"action":"SCMP_ACT_TRACE"}]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_misspelt_one() => Analyze.IsSilentAsync("CELL5017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir"],"action":"SCMP_ACT_KILL_PROCES"}]}""")]
        public partial class Demo;
        """");
}
