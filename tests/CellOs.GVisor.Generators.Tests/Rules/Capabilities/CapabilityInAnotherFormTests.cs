using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Capabilities;

[TestOf("CELL1102")]
public sealed class CapabilityInAnotherFormTests
{
    [Fact]
    public Task Reports_a_name_as_Docker_has_it() => Analyze.ReportsAsync(
        "CELL1102",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|"net_admin"|])]
        public partial class Demo;
        """,
        "'net_admin' is not how the OCI specification writes a capability. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Write 'CAP_NET_ADMIN'.");

    [Fact]
    public Task Reports_a_prefix_too_many() => Analyze.ReportsAsync("CELL1102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|"CAP_CAP_KILL"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_name_that_is_unknown_in_any_form() => Analyze.IsSilentAsync("CELL1102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("net_admim")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_name_itself() => Analyze.IsSilentAsync("CELL1102", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_NET_ADMIN")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_name_itself() => Fix.AppliesAsync(
        "CELL1102",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|"net_admin"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities("CAP_NET_ADMIN")]
        public partial class Demo;
        """);
}
