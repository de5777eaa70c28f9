using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2001")]
public sealed class UnknownNamespaceTests
{
    [Fact]
    public Task Reports_the_kernels_short_form() => Analyze.ReportsAsync("CELL2001", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace([|"net"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_name_of_the_specification() => Analyze.IsSilentAsync("CELL2001", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace("network")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_name_of_the_specification() => Fix.AppliesAsync(
        "CELL2001",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace([|"net"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace("network")]
        public partial class Demo;
        """);
}
