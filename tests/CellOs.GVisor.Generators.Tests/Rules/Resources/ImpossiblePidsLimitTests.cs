using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4131")]
public sealed class ImpossiblePidsLimitTests
{
    [Fact]
    public Task Reports_a_limit_for_the_program_alone() => Analyze.ReportsAsync("CELL4131", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = [|24|])]
        public partial class Demo;
        """",
        message: "The limit of 24 threads leaves none for the program. runsc itself needs up to 30 threads in 20221219 and 22 in 20240729, and with fewer ends with 'cannot read client sync file: EOF' or without a word. Write 40 and what the program needs.");

    [Fact]
    public Task Reports_more_than_the_kernel_has() => Analyze.ReportsAsync("CELL4131", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = [|4194305|])]
        public partial class Demo;
        """",
        message: "The limit of 4194305 threads is more than the kernel has. runsc writes it to the control group as it is, and refuses to start when the kernel turns it down. Write -1 for no limit, or 4194304 or less.");

    [Fact]
    public Task Is_silent_on_a_little_more() => Analyze.IsSilentAsync("CELL4131", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 25)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_limit() => Analyze.IsSilentAsync("CELL4131", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/pids", """{"limit":-1}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_control_groups() => Analyze.IsSilentAsync("CELL4131", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 5), Runsc(IgnoreCgroups = true)]
        public partial class Demo;
        """");
}
