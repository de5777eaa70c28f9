using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0104")]
public sealed class HigherThanNeededTests
{
    [Fact]
    public Task Reports_a_version_that_nothing_needs() => Analyze.ReportsAsync("CELL0104", """
        [Cell("demo", OciVersion = [|"1.3.0"|], Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """, message: "The declared version 1.3.0 is higher than anything used here needs. runsc does not look at the version; older releases of crun refuse one they do not know. Declare '1.1.0'.");

    [Fact]
    public Task Reports_a_higher_patch() => Analyze.ReportsAsync("CELL0104", """
        [Cell("demo", OciVersion = [|"1.0.1"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_lowest_that_fits() => Analyze.IsSilentAsync("CELL0104", """
        [Cell("demo", OciVersion = "1.1.0", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_the_version_was_filled_in() => Analyze.IsSilentAsync("CELL0104", """
        [Cell("demo", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_version_that_is_too_low() => Analyze.IsSilentAsync("CELL0104", """
        [Cell("demo", OciVersion = "1.0.0", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_lowest_that_fits() => Fix.AppliesAsync(
        "CELL0104",
        """
        [Cell("demo", OciVersion = [|"1.3.0"|], Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo", OciVersion = "1.1.0", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
