using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6008")]
public sealed class ForbiddenFlagAnnotationTests
{
    [Fact]
    public Task Reports_a_flag_that_annotations_may_not_set() => Analyze.ReportsAsync(
        "CELL6008",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.dcache"|], "5")]
        public partial class Demo;
        """,
        "No annotation may set the flag 'dcache' to '5' in runsc 20221219, the oldest that is to run this cell. runsc refuses to start unless '--allow-flag-override' is given. Remove the annotation; [RunscFlag(\"dcache\", …)] sets it.");

    [Fact]
    public Task Reports_one_that_later_releases_let_be_set() => Analyze.ReportsAsync("CELL6008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.host-uds"|], "open")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_what_would_turn_seccomp_off() => Analyze.ReportsAsync("CELL6008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.oci-seccomp"|], "false")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_annotations_may_set() => Analyze.IsSilentAsync("CELL6008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.debug", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_target_that_lets_it_be_set() => Analyze.IsSilentAsync("CELL6008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.host-uds", "open")]
        public partial class Demo;
        """, "20240729");

    [Fact]
    public Task Is_silent_with_the_flag_that_opens_all() => Analyze.IsSilentAsync("CELL6008", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.dcache", "5"), RunscFlag("allow-flag-override", "true")]
        public partial class Demo;
        """);
}
