using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5026")]
public sealed class LateNameOfPselectTests
{
    [Fact]
    public Task Reports_it_alone() => Analyze.ReportsAsync("CELL5026", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Errno)]
        [SeccompRule(SeccompAction.Allow, "read", [|"pselect6"|])]
        public partial class Demo;
        """",
        message: "runsc 20221219, the oldest that is to run this cell, has no rule for 'pselect6'. runsc knows pselect6 by this name since release 20240729 and as 'pselect' before. Name 'pselect' beside it.");

    [Fact]
    public Task Is_silent_beside_the_early_name() => Analyze.IsSilentAsync("CELL5026", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Errno)]
        [SeccompRule(SeccompAction.Allow, "read", "pselect6", "pselect")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_for_a_newer_runsc() => Analyze.IsSilentAsync("CELL5026", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Errno)]
        [SeccompRule(SeccompAction.Allow, "read", "pselect6")]
        public partial class Demo;
        """", runscVersion: "20240729");

    [Fact]
    public Task Is_fixed_by_both_names() => Fix.AppliesAsync(
        "CELL5026",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Errno)]
        [SeccompRule(SeccompAction.Allow, [|"pselect6"|], "read")]
        [SeccompRule(SeccompAction.Allow, new[] { "write", [|"pselect6"|] }, Argument = 0)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Errno)]
        [SeccompRule(SeccompAction.Allow, "pselect6", "pselect", "read")]
        [SeccompRule(SeccompAction.Allow, new[] { "write", "pselect6", "pselect" }, Argument = 0)]
        public partial class Demo;
        """);
}
