using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5003")]
public sealed class RuleWithoutNamesTests
{
    [Fact]
    public Task Reports_no_names() => Analyze.ReportsAsync("CELL5003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [[|SeccompRule(SeccompAction.Errno)|]]
        public partial class Demo;
        """",
        message: "The rule has no names. runsc leaves such a rule out, and before release 20240729 crashes at start when no other is left. List the system calls in 'names', or remove the rule.");

    [Fact]
    public Task Reports_a_missing_list() => Analyze.ReportsAsync("CELL5003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(OciSeccomp = true)]
        [ConfigJson("/linux/seccomp", [|"""{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"action":"SCMP_ACT_ERRNO"}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_misspelt_list() => Analyze.IsSilentAsync("CELL5003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/seccomp", """{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"name":"mkdir","action":"SCMP_ACT_ERRNO"}]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_blank_name() => Analyze.ReportsAsync("CELL5003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", [|" "|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_one_name() => Analyze.IsSilentAsync("CELL5003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_removing_a_blank_name() => Fix.AppliesAsync(
        "CELL5003",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", [|""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir")]
        public partial class Demo;
        """");
}
