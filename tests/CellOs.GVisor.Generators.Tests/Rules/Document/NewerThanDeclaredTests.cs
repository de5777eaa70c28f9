using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Document;

[TestOf("CELL0103")]
public sealed class NewerThanDeclaredTests
{
    [Fact]
    public Task Reports_a_member() => Analyze.ReportsAsync("CELL0103", """
        [Cell("demo", OciVersion = [|"1.0.2"|], Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """, message: "The declared version 1.0.2 does not have '/domainname' yet, which came with 1.1.0. runsc does not look at the version; a runtime of the declared one ignores what it does not know. Declare '1.1.0'.");

    [Fact]
    public Task Reports_a_mount_option() => Analyze.ReportsAsync("CELL0103", """
        [Cell("demo", OciVersion = [|"1.0.2"|]), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv", Options = ["rbind", "rro"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_value() => Analyze.ReportsAsync("CELL0103", """
        [Cell("demo", OciVersion = [|"1.0.2"|]), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace("time")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_the_version_has_it() => Analyze.IsSilentAsync("CELL0103", """
        [Cell("demo", OciVersion = "1.1.0", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_prerelease_of_the_version_that_has_it() => Analyze.IsSilentAsync("CELL0103", """
        [Cell("demo", OciVersion = "1.1.0-rc.1", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_none_is_declared() => Analyze.IsSilentAsync("CELL0103", """
        [Cell("demo", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_the_version_cannot_be_read() => Analyze.IsSilentAsync("CELL0103", """
        [Cell("demo", OciVersion = "1.0", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_version_that_has_it() => Fix.AppliesAsync(
        "CELL0103",
        """
        [Cell("demo", OciVersion = [|"1.0.2"|], Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo", OciVersion = "1.1.0", Domainname = "d"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
