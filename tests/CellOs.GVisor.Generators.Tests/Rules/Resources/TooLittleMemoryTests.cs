using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4130")]
public sealed class TooLittleMemoryTests
{
    [Fact]
    public Task Reports_a_limit_for_the_program_alone() => Analyze.ReportsAsync("CELL4130", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryBytes = [|8388608|])]
        public partial class Demo;
        """",
        message: "8388608 bytes of memory are less than runsc itself needs. The kernel kills runsc before the program starts, and control groups stay behind. Allow 16 MiB and what the program needs.");

    [Fact]
    public Task Is_silent_on_16_mebibytes() => Analyze.IsSilentAsync("CELL4130", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryBytes = 16 << 20)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_limit() => Analyze.IsSilentAsync("CELL4130", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":-1}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_control_groups() => Analyze.IsSilentAsync("CELL4130", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryBytes = 1 << 20), Runsc(IgnoreCgroups = true)]
        public partial class Demo;
        """");
}
