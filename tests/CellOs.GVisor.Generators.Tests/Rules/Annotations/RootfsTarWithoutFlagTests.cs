using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6023")]
public sealed class RootfsTarWithoutFlagTests
{
    [Fact]
    public Task Reports_an_archive_that_is_not_allowed() => Analyze.ReportsAsync("CELL6023", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.tar.rootfs.upper"|], "/srv/upper.tar")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_archive_that_is_allowed() => Analyze.IsSilentAsync("CELL6023", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.tar.rootfs.upper", "/srv/upper.tar"), RunscFlag("allow-rootfs-tar-annotation", "true")]
        public partial class Demo;
        """);
}
