using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1101")]
public sealed class UnknownCapabilityTests
{
    [Fact]
    public Task Reports_a_misspelt_name_once_however_many_sets_it_is_in() => Analyze.ReportsAsync("CELL1101", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_CHOWN", [|"CAP_NET_ADMIM"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_what_to_write() => Analyze.ReportsAsync(
        "CELL1101",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|"CAP_NET_ADMIM"|], Sets = CapabilitySets.Bounding)]
        public partial class Demo;
        """,
        "'CAP_NET_ADMIM' is not a Linux capability. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write 'CAP_NET_ADMIN'.");

    [Fact]
    public Task Is_silent_on_known_names() => Analyze.IsSilentAsync("CELL1101", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_CHECKPOINT_RESTORE"), Capabilities(LinuxCapability.Chown)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_nearest_name() => Fix.AppliesAsync(
        "CELL1101",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|"CAP_NET_ADMIM"|], Sets = CapabilitySets.Bounding)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_NET_ADMIN", Sets = CapabilitySets.Bounding)]
        public partial class Demo;
        """);
}
