using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2020")]
public sealed class DomainnameWithoutUtsNamespaceTests
{
    [Fact]
    public Task Reports_a_domainname() => Analyze.ReportsAsync(
        "CELL2020",
        """
        [Cell("demo", Domainname = [|"example.test"|]), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        public partial class Demo;
        """,
        "The domainname 'example.test' is set, but the cell has no uts namespace for it. runsc sets it within the sandbox since release 20260622 and ignores it before; other runtimes refuse to start. List the namespace 'uts', or leave the domainname out.");

    [Fact]
    public Task Is_silent_with_a_uts_namespace() => Analyze.IsSilentAsync("CELL2020", """
        [Cell("demo", Domainname = "example.test"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_a_domainname() => Analyze.IsSilentAsync("CELL2020", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        public partial class Demo;
        """);
}
