using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6014")]
public sealed class MountHintWithoutMountTests
{
    [Fact]
    public Task Reports_a_source_that_no_mount_has() => Analyze.ReportsAsync(
        "CELL6014",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.source", [|"scratch/"|])]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """,
        "No mount has the source 'scratch/', which the mount hint 'v' is for. runsc finds no mount with this source and does nothing. Write the source as the mount has it, or remove the hint.");

    [Fact]
    public Task Is_silent_on_the_source_of_a_mount() => Analyze.IsSilentAsync("CELL6014", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = "tmpfs", Source = "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.source", "scratch")]
        [Annotation("dev.gvisor.spec.mount.v.type", "tmpfs")]
        [Annotation("dev.gvisor.spec.mount.v.share", "pod")]
        public partial class Demo;
        """);
}
