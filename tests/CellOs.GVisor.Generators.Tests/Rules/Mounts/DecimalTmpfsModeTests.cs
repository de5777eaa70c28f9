using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3142")]
public sealed class DecimalTmpfsModeTests
{
    [Fact]
    public Task Reports_a_usual_mode_in_decimal() => Analyze.ReportsAsync(
        "CELL3142",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Mode = [|"511"|])]
        public partial class Demo;
        """,
        message: "'mode=511' on the tmpfs at '/scratch' looks like 'mode=0777' in decimal, but is read as octal. runsc takes it as octal and gives the directory a mode that nobody meant. Write 'mode=0777', or a leading zero if the octal digits are meant.");

    [Fact]
    public Task Reports_an_option() => Analyze.ReportsAsync("CELL3142", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Options = [[|"mode=1023"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_digits_with_a_leading_zero() => Analyze.IsSilentAsync("CELL3142", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Mode = "0511")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_usual_mode() => Analyze.IsSilentAsync("CELL3142", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Mode = "755")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_octal_form() => Fix.AppliesAsync(
        "CELL3142",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Mode = [|"511"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Mode = "0777")]
        public partial class Demo;
        """);
}
