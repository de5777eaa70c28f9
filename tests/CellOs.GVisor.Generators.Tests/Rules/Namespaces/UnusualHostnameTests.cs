using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2031")]
public sealed class UnusualHostnameTests
{
    [Fact]
    public Task Reports_an_underscore() => Analyze.ReportsAsync(
        "CELL2031",
        """
        [Cell("demo", Hostname = [|"my_worker"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        "The hostname 'my_worker' is no host name that other programs understand. runsc sets it as it stands. Write letters, digits and hyphens, in parts separated by dots.");

    [Fact]
    public Task Reports_a_hyphen_at_the_end_of_a_part() => Analyze.ReportsAsync("CELL2031", """
        [Cell("demo", Domainname = [|"a-.test"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_an_empty_part() => Analyze.ReportsAsync("CELL2031", """
        [Cell("demo", Domainname = [|"a..test"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_parts_with_hyphens_within() => Analyze.IsSilentAsync("CELL2031", """
        [Cell("demo", Hostname = "a-1", Domainname = "Example.co--m"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_one() => Analyze.IsSilentAsync("CELL2031", """
        [Cell("demo", Hostname = "", Domainname = ""), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
