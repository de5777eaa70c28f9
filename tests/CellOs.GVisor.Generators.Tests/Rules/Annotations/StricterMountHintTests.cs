using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6015")]
public sealed class StricterMountHintTests
{
    [Fact]
    public Task Reports_a_read_only_hint_on_a_writable_mount() => Analyze.ReportsAsync("CELL6015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        [Annotation("dev.gvisor.spec.mount.v.options", [|"ro"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_mount_as_strict() => Analyze.IsSilentAsync("CELL6015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch", Options = new[] { "ro" })]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        [Annotation("dev.gvisor.spec.mount.v.options", "ro")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_word_that_only_holds_one() => Analyze.IsSilentAsync("CELL6015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        [Annotation("dev.gvisor.spec.mount.v.options", "rox,size=1m")]
        public partial class Demo;
        """);
}
