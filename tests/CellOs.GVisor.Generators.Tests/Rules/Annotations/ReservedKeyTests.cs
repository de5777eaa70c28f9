using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6002")]
public sealed class ReservedKeyTests
{
    [Fact]
    public Task Reports_a_key_that_the_specification_keeps() => Analyze.ReportsAsync(
        "CELL6002",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"org.opencontainers.owner"|], "x")]
        public partial class Demo;
        """,
        "'org.opencontainers.owner' begins with 'org.opencontainers.', which the OCI specification keeps for itself. runsc passes it on to hooks and the state, and does nothing else with it. Write a key below a domain of your own.");

    [Fact]
    public Task Reports_a_slip_in_one_of_the_eight() => Analyze.ReportsAsync("CELL6002", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"org.opencontainers.image.stopsignal"|], "TERM")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_keys_of_an_image() => Analyze.IsSilentAsync("CELL6002", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("org.opencontainers.image.os.version", "12")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_domain_that_begins_alike() => Analyze.IsSilentAsync("CELL6002", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("org.opencontainersx.a", "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_key_that_was_meant() => Fix.AppliesAsync(
        "CELL6002",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"org.opencontainers.image.stopsignal"|], "TERM")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("org.opencontainers.image.stopSignal", "TERM")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_in_raw_JSON() => Fix.AppliesAsync(
        "CELL6002",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", [|"{ \"org.opencontainers.image.authors\": \"x\" }"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/annotations", "{ \"org.opencontainers.image.author\": \"x\" }")]
        public partial class Demo;
        """);
}
