using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1205")]
public sealed class MisspelledRlimitTests
{
    [Fact]
    public Task Reports_a_short_name() => Analyze.ReportsAsync("CELL1205", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|"nofile"|], 1024, 1024)]
        public partial class Demo;
        """,
        message: "'nofile' is not of the form RLIMIT_NAME. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write 'RLIMIT_NOFILE'.");

    [Fact]
    public Task Reports_a_lower_case_name_with_a_slip() => Analyze.ReportsAsync("CELL1205", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|"rlimit_nofiles"|], 1024, 1024)]
        public partial class Demo;
        """,
        message: "'rlimit_nofiles' is not of the form RLIMIT_NAME. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write 'RLIMIT_NOFILE'.");

    [Fact]
    public Task Reports_an_empty_name() => Analyze.ReportsAsync("CELL1205", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|""|], 1024, 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_form_of_the_specification() => Analyze.IsSilentAsync("CELL1205", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit("RLIMIT_RTTIME", 1024, 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_unknown_name_of_that_form() => Analyze.IsSilentAsync("CELL1205", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit("RLIMIT_NOFILES", 1024, 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_name_in_full() => Fix.AppliesAsync(
        "CELL1205",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|"nofile"|], 1024, 1024)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit("RLIMIT_NOFILE", 1024, 1024)]
        public partial class Demo;
        """);
}
