using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6019")]
public sealed class MalformedRootfsAnnotationTests
{
    [Fact]
    public Task Reports_a_relative_source() => Analyze.ReportsAsync("CELL6019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.rootfs.type", "erofs")]
        [Annotation("dev.gvisor.spec.rootfs.source", [|"app.erofs"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_source_without_a_type() => Analyze.ReportsAsync("CELL6019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.spec.rootfs.source"|], "/srv/app.erofs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_another_type() => Analyze.ReportsAsync("CELL6019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.rootfs.source", "/srv/app.erofs")]
        [Annotation("dev.gvisor.spec.rootfs.type", [|"erof"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_another_overlay() => Analyze.ReportsAsync("CELL6019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.rootfs.source", "/srv/app.erofs")]
        [Annotation("dev.gvisor.spec.rootfs.type", "erofs")]
        [Annotation("dev.gvisor.spec.rootfs.overlay", [|"none"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_another_field() => Analyze.ReportsAsync("CELL6019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.rootfs.source", "/srv/app.erofs")]
        [Annotation("dev.gvisor.spec.rootfs.type", "erofs")]
        [Annotation([|"dev.gvisor.spec.rootfs.sorce"|], "/x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_source_and_a_type() => Analyze.IsSilentAsync("CELL6019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.rootfs.source", "/srv/app.erofs")]
        [Annotation("dev.gvisor.spec.rootfs.type", "erofs")]
        [Annotation("dev.gvisor.spec.rootfs.overlay", "dir=/var/tmp")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_type_that_was_meant() => Fix.AppliesAsync(
        "CELL6019",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.rootfs.source", "/srv/app.erofs")]
        [Annotation("dev.gvisor.spec.rootfs.type", [|"erof"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.rootfs.source", "/srv/app.erofs")]
        [Annotation("dev.gvisor.spec.rootfs.type", "erofs")]
        public partial class Demo;
        """);
}
