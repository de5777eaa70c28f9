using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2004")]
public sealed class EmptyNamespacePathTests
{
    [Fact]
    public Task Reports_an_empty_path() => Analyze.ReportsAsync(
        "CELL2004",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = [|""|])]
        public partial class Demo;
        """,
        "The path of this namespace is empty. runsc makes a new namespace, as if there were no path. Leave the path out.");

    [Fact]
    public Task Is_silent_on_no_path() => Analyze.IsSilentAsync("CELL2004", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_path() => Analyze.IsSilentAsync("CELL2004", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = "/")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_leaving_it_out() => Fix.AppliesAsync(
        "CELL2004",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network, Path = [|""|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);
}
