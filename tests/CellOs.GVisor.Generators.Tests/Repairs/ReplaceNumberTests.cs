using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Repairs;

/// <summary>Another number, or truth value, in place of the one at fault.</summary>
public sealed class ReplaceNumberTests
{
    [Fact]
    public Task Writes_negative_numbers() => Fix.AppliesAsync(
        "CELL1019",
        """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", /* low */ OomScoreAdjust = [|-5000|] /* end */)]
        public partial class Demo;

        [Cell("other"), Rootfs("rootfs")]
        [Process("/bin/true", OomScoreAdjust = [|1_001|], WorkingDirectory = "/")]
        public partial class Other;
        """,
        """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", /* low */ OomScoreAdjust = -1000 /* end */)]
        public partial class Demo;

        [Cell("other"), Rootfs("rootfs")]
        [Process("/bin/true", OomScoreAdjust = 1000, WorkingDirectory = "/")]
        public partial class Other;
        """);

    [Fact]
    public Task Leaves_a_constant_alone_that_is_written_elsewhere() => Fix.OffersNothingAsync("CELL1019", """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", OomScoreAdjust = [|short.MaxValue|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Writes_unsigned_numbers() => Fix.AppliesAsync(
        "CELL1202",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Core, /* soft */ [|ulong.MaxValue - 1|], 5), Rlimit(LinuxRlimit.Data, [|0xFFFFFFFFFFFFFFFF|], 18446744073709551614)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Core, /* soft */ [|ulong.MaxValue - 1|], 5), Rlimit(LinuxRlimit.Data, 18446744073709551614, 18446744073709551614)]
        public partial class Demo;
        """);

    [Fact]
    public Task Writes_a_truth_value() => Fix.AppliesAsync(
        "CELL8021",
        """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", NoNewPrivileges = /* no */ [|false|])] // end
        public partial class Demo;
        """,
        """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", NoNewPrivileges = /* no */ true)] // end
        public partial class Demo;
        """);
}
