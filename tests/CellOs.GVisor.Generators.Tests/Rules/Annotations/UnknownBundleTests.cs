using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6021")]
public sealed class UnknownBundleTests
{
    [Fact]
    public Task Reports_a_bundle_that_there_is_not() => Analyze.ReportsAsync("CELL6021", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.bundle.nosuch"|], "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_bundle() => Analyze.IsSilentAsync("CELL6021", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_bundle_that_was_meant() => Fix.AppliesAsync(
        "CELL6021",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.bundle.experimental-high-perfomance"|], "true")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", "true")]
        public partial class Demo;
        """);
}
