using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0102")]
public sealed class MalformedOciVersionTests
{
    [Fact]
    public Task Reports_two_numbers() => Analyze.ReportsAsync("CELL0102", """
        [Cell("demo", OciVersion = [|"1.1"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """, message: "'1.1' is not a version of three numbers, as Semantic Versioning 2.0.0 has it. runsc does not look at it; crun refuses what it cannot read. Write '1.1.0'.");

    [Fact]
    public Task Reports_an_empty_text() => Analyze.ReportsAsync("CELL0102", """
        [Cell("demo", OciVersion = [|""|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_v_before_the_numbers() => Analyze.ReportsAsync("CELL0102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/ociVersion", [|"\"v1.0.2\""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_prerelease() => Analyze.IsSilentAsync("CELL0102", """
        [Cell("demo", OciVersion = "1.0.2-rc.1+5"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_none_is_declared() => Analyze.IsSilentAsync("CELL0102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_missing_number() => Fix.AppliesAsync(
        "CELL0102",
        """
        [Cell("demo", OciVersion = [|"v1.1"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo", OciVersion = "1.1.0"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_lowest_that_fits_where_nothing_can_be_read() => Fix.AppliesAsync(
        "CELL0102",
        """
        [Cell("demo", OciVersion = [|"latest"|], Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo", OciVersion = "1.1.0", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
