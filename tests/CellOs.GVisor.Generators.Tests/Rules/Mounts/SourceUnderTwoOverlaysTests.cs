using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3149")]
public sealed class SourceUnderTwoOverlaysTests
{
    [Fact]
    public Task Reports_the_second_mount() => Analyze.ReportsAsync("CELL3149", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Overlay = RunscOverlay.AllMemory)]
        [BindMount("/in", Source = "/srv/work")]
        [BindMount("/out", Source = [|"/srv/work"|], ReadOnly = false)]
        public partial class Demo;
        """,
        message: "'/srv/work' is mounted at '/in' and at '/out', each below an overlay. runsc lays an overlay of its own over each, so that what is written at one place is not seen at the other. Mount it once, or set Overlay in [Runsc] to RootMemory.");

    [Fact]
    public Task Reports_another_way_to_write_the_source() => Analyze.ReportsAsync("CELL3149", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Overlay = RunscOverlay.AllMemory)]
        [BindMount("/in", Source = "/srv/work", ReadOnly = false)]
        [BindMount("/out", Source = [|"/srv/./work/"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_neither_can_be_written_to() => Analyze.IsSilentAsync("CELL3149", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Overlay = RunscOverlay.AllMemory)]
        [BindMount("/in", Source = "/srv/work")]
        [BindMount("/out", Source = "/srv/work")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_other_sources_and_file_systems() => Analyze.IsSilentAsync("CELL3149", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Overlay = RunscOverlay.AllMemory)]
        [BindMount("/in", Source = "/srv/work", ReadOnly = false)]
        [BindMount("/out", Source = "/srv/work/out", ReadOnly = false)]
        [Mount("/scratch", Type = "tmpfs", Source = "/srv/work")]
        public partial class Demo
        {
            [BindMount("/more")] public required string More { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_without_the_overlay() => Analyze.IsSilentAsync("CELL3149", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/in", Source = "/srv/work")]
        [BindMount("/out", Source = "/srv/work", ReadOnly = false)]
        public partial class Demo;
        """);
}
