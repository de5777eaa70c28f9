using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6006")]
public sealed class MisshapenMountHintTests
{
    [Fact]
    public Task Reports_a_name_with_a_dot() => Analyze.ReportsAsync("CELL6006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.spec.mount.my.data.share"|], "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_no_name() => Analyze.ReportsAsync("CELL6006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.spec.mount.share"|], "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_an_empty_name() => Analyze.ReportsAsync("CELL6006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.spec.mount..share"|], "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_name_and_a_field() => Analyze.IsSilentAsync("CELL6006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """);
}
