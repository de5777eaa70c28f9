using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1206")]
public sealed class CpuTimeIsNotLimitedTests
{
    [Fact]
    public Task Reports_a_limit() => Analyze.ReportsAsync("CELL1206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|LinuxRlimit.Cpu|], 10, 10)]
        public partial class Demo;
        """",
        message: "'RLIMIT_CPU' does not stop the program. runsc lets the program read it back and goes on past it. Remove it, and limit the time that the cell may live.");

    [Fact]
    public Task Is_silent_on_what_is_no_limit() => Analyze.IsSilentAsync("CELL1206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Cpu, RlimitAttribute.Unlimited, RlimitAttribute.Unlimited)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_other_limits() => Analyze.IsSilentAsync("CELL1206", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nproc, 10, 10)]
        public partial class Demo;
        """");

    [Fact]
    public Task Takes_the_limit_out() => Fix.AppliesAsync("CELL1206", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|LinuxRlimit.Cpu|], 10, 10)]
        public partial class Demo;
        """, """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_the_whole_entry_out_of_a_document() => FixFile.AppliesAsync(
        "CELL1206",
        """{ "ociVersion": "1.0.0", "process": { "rlimits": [{ "type": "RLIMIT_CPU", "soft": 10, "hard": 10 }, { "type": "RLIMIT_NPROC", "soft": 10, "hard": 10 }] }, "linux": {} }""",
        """{ "ociVersion": "1.0.0", "process": { "rlimits": [{ "type": "RLIMIT_NPROC", "soft": 10, "hard": 10 }] }, "linux": {} }""");
}
