using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6020")]
public sealed class BundleAnnotationNotTrueTests
{
    [Fact]
    public Task Reports_false() => Analyze.ReportsAsync("CELL6020", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", [|"false"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_truth_value_in_other_letters() => Analyze.ReportsAsync("CELL6020", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", [|"True"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_true() => Analyze.IsSilentAsync("CELL6020", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL6020",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", [|"false"|])]
        [Annotation("com.example.a", "x")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("com.example.a", "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_true() => Fix.AppliesAsync(
        "CELL6020",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", [|"True"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", "true")]
        public partial class Demo;
        """);
}
