using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6005")]
public sealed class UnknownFlagAnnotationTests
{
    [Fact]
    public Task Reports_a_slip() => Analyze.ReportsAsync(
        "CELL6005",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.strce"|], "true")]
        public partial class Demo;
        """,
        "'dev.gvisor.flag.strce' is for a flag that runsc does not have. runsc refuses to start: it finds no such flag. Write 'dev.gvisor.flag.strace'.");

    [Fact]
    public Task Reports_a_flag_of_later_releases() => Analyze.ReportsAsync("CELL6005", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.debug-to-user-log"|], "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_nothing_like_a_flag() => Analyze.ReportsAsync("CELL6005", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.nosuchthing"|], "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_flag() => Analyze.IsSilentAsync("CELL6005", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.strace", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_flag_of_the_target() => Analyze.IsSilentAsync("CELL6005", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.debug-to-user-log", "true")]
        public partial class Demo;
        """, "20240729");

    [Fact]
    public Task Is_fixed_by_the_flag_that_was_meant() => Fix.AppliesAsync(
        "CELL6005",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flag.strce"|], "true")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.strace", "true")]
        public partial class Demo;
        """);
}
