using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Seccomp;

[TestOf("CELL5012")]
public sealed class UnknownSyscallTests
{
    [Fact]
    public Task Reports_a_misspelt_name() => Analyze.ReportsAsync("CELL5012", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, [|"mkdirr"|], "rmdir")]
        public partial class Demo;
        """",
        message: "'mkdirr' is not a system call of Linux. runsc ignores the name, and says so in its debug log only. Write 'mkdir'.");

    [Fact]
    public Task Reports_a_name_that_is_near_nothing() => Analyze.ReportsAsync("CELL5012", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, [|"MakeMeADirectory"|], "rmdir")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_calls_of_Linux() => Analyze.IsSilentAsync("CELL5012", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", "openat2", "mseal")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_call_of_another_processor() => Analyze.IsSilentAsync("CELL5012", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", "socketcall")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_the_right_name() => Fix.AppliesAsync(
        "CELL5012",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, [|"mkdirr"|], "rmdir")]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Seccomp(SeccompAction.Allow)]
        [SeccompRule(SeccompAction.Errno, "mkdir", "rmdir")]
        public partial class Demo;
        """");
}
