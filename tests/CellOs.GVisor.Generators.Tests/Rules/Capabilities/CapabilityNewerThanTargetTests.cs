using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1112")]
public sealed class CapabilityNewerThanTargetTests
{
    [Fact]
    public Task Reports_what_the_oldest_release_does_not_know() => Analyze.ReportsAsync(
        "CELL1112",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|LinuxCapability.CheckpointRestore|])]
        public partial class Demo;
        """,
        "'CAP_CHECKPOINT_RESTORE' is newer than runsc 20221219, the oldest that is to run this cell. runsc 20221219 refuses to start, and says only 'cannot read client sync file: EOF'; 20240729 knows it. Remove it, or set the build property CellOsRunscVersion to 20240729 or later.");

    [Fact]
    public Task Is_silent_on_the_last_that_it_knows() => Analyze.IsSilentAsync("CELL1112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.AuditRead)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_ambient_set_which_it_does_not_read() => Analyze.IsSilentAsync("CELL1112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(LinuxCapability.Bpf, Sets = CapabilitySets.Ambient)]
        public partial class Demo;
        """);
}
