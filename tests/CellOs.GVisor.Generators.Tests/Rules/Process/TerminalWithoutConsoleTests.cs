using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1012")]
public sealed class TerminalWithoutConsoleTests
{
    [Fact]
    public Task Reports_a_terminal() => Analyze.ReportsAsync("CELL1012", """
        [Cell("demo"), Process("/bin/sh", Terminal = [|true|]), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_none() => Analyze.IsSilentAsync("CELL1012", """
        [Cell("demo"), Process("/bin/sh", Terminal = false), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_leaving_it_out() => Fix.AppliesAsync(
        "CELL1012",
        """
        [Cell("demo"), Process("/bin/sh", Terminal = [|true|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/sh"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
