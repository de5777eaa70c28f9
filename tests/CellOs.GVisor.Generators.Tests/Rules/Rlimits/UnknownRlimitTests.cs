using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1201")]
public sealed class UnknownRlimitTests
{
    [Fact]
    public Task Reports_a_misspelt_name() => Analyze.ReportsAsync("CELL1201", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|"RLIMIT_NOFILES"|], 1024, 1024)]
        public partial class Demo;
        """,
        message: "'RLIMIT_NOFILES' is not a resource of Linux. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write 'RLIMIT_NOFILE'.");

    [Fact]
    public Task Reports_a_name_of_another_system() => Analyze.ReportsAsync("CELL1201", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|"RLIMIT_SBSIZE"|], 1024, 1024)]
        public partial class Demo;
        """,
        message: "'RLIMIT_SBSIZE' is not a resource of Linux. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write one of the names in getrlimit(2).");

    [Fact]
    public Task Is_silent_on_a_name_that_others_forget() => Analyze.IsSilentAsync("CELL1201", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit("RLIMIT_LOCKS", 1024, 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_another_form() => Analyze.IsSilentAsync("CELL1201", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit("nofile", 1024, 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_nearest_name() => Fix.AppliesAsync(
        "CELL1201",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|"RLIMIT_NOFILES"|], 1024, 1024)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit("RLIMIT_NOFILE", 1024, 1024)]
        public partial class Demo;
        """);
}
