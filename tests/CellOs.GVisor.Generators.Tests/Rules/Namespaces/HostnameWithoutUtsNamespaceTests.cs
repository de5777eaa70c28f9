using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2019")]
public sealed class HostnameWithoutUtsNamespaceTests
{
    [Fact]
    public Task Reports_a_hostname() => Analyze.ReportsAsync(
        "CELL2019",
        """
        [Cell("demo", Hostname = [|"worker"|]), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        public partial class Demo;
        """,
        "The hostname 'worker' is set, but the cell has no uts namespace for it. runsc sets it within the sandbox all the same; every other runtime refuses to start. List the namespace 'uts', or leave the hostname out.");

    [Fact]
    public Task Is_silent_on_a_cell_without_a_hostname_of_its_own() => Analyze.IsSilentAsync("CELL2019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_hostname() => Analyze.IsSilentAsync("CELL2019", """
        [Cell("demo", Hostname = ""), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_uts_namespace_that_is_joined() => Analyze.IsSilentAsync("CELL2019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Uts, Path = "/proc/1/ns/uts")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_keeping_it() => Fix.AppliesAsync(
        "CELL2019",
        """
        [Cell("demo", Hostname = [|"worker"|]), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Uts)]
        public partial class Demo;
        """,
        """
        [Cell("demo", Hostname = "worker"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
