using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6012")]
public sealed class RepeatedHintSourceTests
{
    [Fact]
    public Task Reports_a_second_hint_for_a_source() => Analyze.ReportsAsync("CELL6012", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        [Annotation("dev.gvisor.spec.mount.w.source", [|"scratch"|])]
        [Annotation("dev.gvisor.spec.mount.w.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.w.share", "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_one_among_many() => Analyze.ReportsAsync("CELL6012", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        {{string.Join("\n", Enumerable.Range(0, 100).Select(static i => $"[Annotation(\"dev.gvisor.spec.mount.m{i}.source\", \"s{i}\")]"))}}
        [Annotation("dev.gvisor.spec.mount.w.source", [|"s50"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_two_sources() => Analyze.IsSilentAsync("CELL6012", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        [Annotation("dev.gvisor.spec.mount.w.source", "other")]
        [Annotation("dev.gvisor.spec.mount.w.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.w.share", "pod")]
        public partial class Demo;
        """);
}
