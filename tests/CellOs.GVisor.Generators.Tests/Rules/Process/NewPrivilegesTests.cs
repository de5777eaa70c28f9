using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL8021")]
public sealed class NewPrivilegesTests
{
    [Fact]
    public Task Reports_privileges_that_are_asked_for() => Analyze.ReportsAsync("CELL8021", """
        [Cell("demo"), Process("/bin/true", NoNewPrivileges = [|false|]), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_bar_that_is_taken_out() => Analyze.ReportsAsync("CELL8021", """
        [Cell("demo"), [|Process("/bin/true")|], Rootfs("rootfs")]
        [ConfigJson("/process/noNewPrivileges", "null")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_default() => Analyze.IsSilentAsync("CELL8021", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_true() => Fix.AppliesAsync(
        "CELL8021",
        """
        [Cell("demo"), Process("/bin/true", NoNewPrivileges = [|false|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true", NoNewPrivileges = true), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
