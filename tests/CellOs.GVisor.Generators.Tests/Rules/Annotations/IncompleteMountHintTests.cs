using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6010")]
public sealed class IncompleteMountHintTests
{
    [Fact]
    public Task Reports_a_hint_without_a_share() => Analyze.ReportsAsync("CELL6010", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation([|"dev.gvisor.spec.mount.v.source"|], "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_hint_without_a_source() => Analyze.ReportsAsync("CELL6010", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation([|"dev.gvisor.spec.mount.v.share"|], "pod")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_complete_hint() => Analyze.IsSilentAsync("CELL6010", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """);
}
