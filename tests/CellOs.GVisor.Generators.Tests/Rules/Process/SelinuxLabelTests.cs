using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1023")]
public sealed class SelinuxLabelTests
{
    [Fact]
    public Task Reports_a_label() => Analyze.ReportsAsync("CELL1023", """
        [Cell("demo"), Process("/bin/true", SelinuxLabel = [|"system_u:system_r:container_t:s0"|]), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_label() => Analyze.IsSilentAsync("CELL1023", """
        [Cell("demo"), Process("/bin/true", SelinuxLabel = ""), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_leaving_it_out() => Fix.AppliesAsync(
        "CELL1023",
        """
        [Cell("demo"), Process("/bin/true", SelinuxLabel = [|"a:b:c"|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
