using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5013")]
public sealed class NothingAllowedTests
{
    [Fact]
    public Task Reports_a_filter_without_rules() => Analyze.ReportsAsync("CELL5013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Seccomp(SeccompAction.Kill)|]]
        public partial class Demo;
        """",
        message: "The default action is SCMP_ACT_KILL, and no rule allows a call. With '--oci-seccomp' runsc starts the program, which dies at its first system calls. Allow what the program needs, or let the default be SCMP_ACT_ALLOW.");

    [Fact]
    public Task Reports_rules_that_deny_too() => Analyze.ReportsAsync("CELL5013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Seccomp(SeccompAction.Errno)|]]
        [SeccompRule(SeccompAction.Kill, "mkdir")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_with_a_rule_that_allows() => Analyze.IsSilentAsync("CELL5013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Errno)]
        [SeccompRule(SeccompAction.Allow, "read")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_default_that_allows() => Analyze.IsSilentAsync("CELL5013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        public partial class Demo;
        """");
}
