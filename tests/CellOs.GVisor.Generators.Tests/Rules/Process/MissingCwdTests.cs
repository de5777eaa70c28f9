using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1004")]
public sealed class MissingCwdTests
{
    [Fact]
    public Task Reports_an_empty_one() => Analyze.ReportsAsync("CELL1004", """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|""|]), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_missing_one() => Analyze.ReportsAsync("CELL1004", """
        [Cell("demo"), [|Process("/bin/true")|], Rootfs("rootfs")]
        [ConfigJson("/process/cwd", "null")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_default() => Analyze.IsSilentAsync("CELL1004", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_relative_one() => Analyze.IsSilentAsync("CELL1004", """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "."), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_root_directory() => Fix.AppliesAsync(
        "CELL1004",
        """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|""|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "/"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
