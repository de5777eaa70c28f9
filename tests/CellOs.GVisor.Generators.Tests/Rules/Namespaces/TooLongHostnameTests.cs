using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2021")]
public sealed class TooLongHostnameTests
{
    [Fact]
    public Task Reports_65_bytes() => Analyze.ReportsAsync(
        "CELL2021",
        """
        [Cell("demo", Hostname = [|"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        "The hostname has 65 bytes, and the kernel takes 64. runsc does not check it, and uname(2) then hands the program a text without its end; other runtimes refuse to start. Shorten it.");

    [Fact]
    public Task Reports_letters_of_several_bytes() => Analyze.ReportsAsync(
        "CELL2021",
        """
        [Cell("demo", Domainname = [|"ääääääääääääääääääääääääääääääääb"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """,
        "The domainname has 65 bytes, and the kernel takes 64. runsc does not check it, and uname(2) then hands the program a text without its end; other runtimes refuse to start. Shorten it.");

    [Fact]
    public Task Is_silent_on_64_bytes() => Analyze.IsSilentAsync("CELL2021", """
        [Cell("demo", Hostname = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
