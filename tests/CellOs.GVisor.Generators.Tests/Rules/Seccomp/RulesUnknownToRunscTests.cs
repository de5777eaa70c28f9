using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5025")]
public sealed class RulesUnknownToRunscTests
{
    [Fact]
    public Task Reports_a_call_that_gVisor_does_not_have() => Analyze.ReportsAsync("CELL5025", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [[|SeccompRule(SeccompAction.Errno, "openat2")|]]
        public partial class Demo;
        """",
        message: "The rules name no system call that runsc 20221219, the oldest that is to run this cell, knows. Before release 20240729 the sandbox crashes at start over rules without any system call that it knows; later ones start without them. Remove the rules, or name calls that gVisor has.");

    [Fact]
    public Task Reports_pselect6_alone() => Analyze.ReportsAsync("CELL5025", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [[|SeccompRule(SeccompAction.Errno, "pselect6")|]]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_with_one_that_it_has() => Analyze.IsSilentAsync("CELL5025", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "openat2")]
        [SeccompRule(SeccompAction.Errno, "mkdir")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_rules() => Analyze.IsSilentAsync("CELL5025", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_for_a_newer_runsc() => Analyze.IsSilentAsync("CELL5025", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "openat2")]
        public partial class Demo;
        """", runscVersion: "20240729");
}
