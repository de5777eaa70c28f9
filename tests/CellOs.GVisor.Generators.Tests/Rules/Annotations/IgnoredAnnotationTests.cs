using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6017")]
public sealed class IgnoredAnnotationTests
{
    [Fact]
    public Task Reports_an_annotation_of_later_releases() => Analyze.ReportsAsync(
        "CELL6017",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.bundle.experimental-high-performance"|], "true")]
        public partial class Demo;
        """,
        "runsc 20221219, the oldest that is to run this cell, does not know the annotation 'dev.gvisor.bundle.experimental-high-performance'. runsc ignores it without a word. Set the build property CellOsRunscVersion to 20240729 or later, or remove it.");

    [Fact]
    public Task Is_silent_on_the_target_that_knows_it() => Analyze.IsSilentAsync("CELL6017", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.bundle.experimental-high-performance", "true")]
        public partial class Demo;
        """, "20240729");

    [Fact]
    public Task Is_silent_on_what_every_release_knows() => Analyze.IsSilentAsync("CELL6017", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.spec.cgroup-parent", "/cells")]
        public partial class Demo;
        """);
}
