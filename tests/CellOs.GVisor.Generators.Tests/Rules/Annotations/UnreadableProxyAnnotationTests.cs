using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6024")]
public sealed class UnreadableProxyAnnotationTests
{
    [Fact]
    public Task Reports_no_truth_value() => Analyze.ReportsAsync("CELL6024", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.internal.nvproxy", [|"maybe"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_truth_value() => Analyze.IsSilentAsync("CELL6024", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.internal.tpuproxy", "1")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_a_truth_value() => Fix.AppliesAsync(
        "CELL6024",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.internal.tpuproxy", [|"on"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.internal.tpuproxy", "true")]
        public partial class Demo;
        """);
}
