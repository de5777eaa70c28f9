using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6025")]
public sealed class FlagAnnotationOverLaunchTests
{
    [Fact]
    public Task Reports_a_flag_that_a_property_sets() => Analyze.ReportsAsync("CELL6025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.oci-seccomp"|], "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_flag_of_the_launcher() => Analyze.ReportsAsync("CELL6025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.debug-log"|], "/tmp/x"), RunscFlag("allow-flag-override", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_free_flag() => Analyze.IsSilentAsync("CELL6025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.debug", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_out_what_the_launcher_sets() => Fix.AppliesAsync(
        "CELL6025",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs"), RunscFlag("allow-flag-override", "true")]
        [Annotation([|"dev.gvisor.flag.debug-log"|], "/tmp/x")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs"), RunscFlag("allow-flag-override", "true")]
        public partial class Demo;
        """);
}
