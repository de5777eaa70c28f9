using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1005")]
public sealed class RelativeCwdTests
{
    [Fact]
    public Task Reports_a_relative_path() => Analyze.ReportsAsync("CELL1005", """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", WorkingDirectory = [|"work"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_absolute_path() => Analyze.IsSilentAsync("CELL1005", """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", WorkingDirectory = "/work")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_a_slash() => Fix.AppliesAsync(
        "CELL1005",
        """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", WorkingDirectory = [|"work"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Rootfs("rootfs")]
        [Process("/bin/true", WorkingDirectory = "/work")]
        public partial class Demo;
        """);
}
