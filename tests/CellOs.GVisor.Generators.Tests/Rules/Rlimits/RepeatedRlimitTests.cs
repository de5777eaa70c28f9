using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1203")]
public sealed class RepeatedRlimitTests
{
    [Fact]
    public Task Reports_another_value() => Analyze.ReportsAsync("CELL1203", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 1024, 1024)]
        [Rlimit(LinuxRlimit.Nproc, 50, 50)]
        [[|Rlimit("RLIMIT_NOFILE", 2048, 2048)|]]
        public partial class Demo;
        """,
        message: "'RLIMIT_NOFILE' is limited a second time, which the OCI specification forbids. runsc takes the last entry without a word. Keep one of the two.");

    [Fact]
    public Task Reports_the_same_value() => Analyze.ReportsAsync("CELL1203", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 1024, 1024)]
        [[|Rlimit(LinuxRlimit.Nofile, 1024, 1024)|]]
        public partial class Demo;
        """,
        message: "'RLIMIT_NOFILE' is limited a second time, which the OCI specification forbids. runsc takes the last entry without a word. Remove it.");

    [Fact]
    public Task Is_silent_on_two_resources() => Analyze.IsSilentAsync("CELL1203", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 1024, 1024)]
        [Rlimit(LinuxRlimit.Nproc, 1024, 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_removing_the_second() => Fix.AppliesAsync(
        "CELL1203",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 1024, 1024)]
        [[|Rlimit(LinuxRlimit.Nofile, 1024, 1024)|]]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 1024, 1024)]
        public partial class Demo;
        """);
}
