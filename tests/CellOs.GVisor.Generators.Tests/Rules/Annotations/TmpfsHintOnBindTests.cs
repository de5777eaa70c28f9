using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6013")]
public sealed class TmpfsHintOnBindTests
{
    [Fact]
    public Task Reports_a_bind_mount_that_becomes_a_tmpfs() => Analyze.ReportsAsync("CELL6013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = new[] { "rbind", "ro" })]
        [Annotation("dev.gvisor.spec.mount.v.source", "/srv/data")]
        [Annotation("dev.gvisor.spec.mount.v.type", [|"tmpfs"|])]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_tmpfs() => Analyze.IsSilentAsync("CELL6013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_share_that_is_left_to_the_host() => Analyze.IsSilentAsync("CELL6013", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = new[] { "rbind", "ro" })]
        [Annotation("dev.gvisor.spec.mount.v.source", "/srv/data")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "shared")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_other_type() => Fix.AppliesAsync(
        "CELL6013",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = new[] { "rbind", "ro" })]
        [Annotation("dev.gvisor.spec.mount.v.source", "/srv/data")]
        [Annotation("dev.gvisor.spec.mount.v.type", [|"tmpfs"|])]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = new[] { "rbind", "ro" })]
        [Annotation("dev.gvisor.spec.mount.v.source", "/srv/data")]
        [Annotation("dev.gvisor.spec.mount.v.type", "bind")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """);
}
