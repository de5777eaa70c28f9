using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Repairs;

/// <summary>Namespaces added to a cell and taken from it.</summary>
public sealed class NamespaceTests
{
    [Fact]
    public Task Adds_one_behind_the_other_attributes() => Fix.AppliesAsync(
        "CELL2008",
        """
        namespace Work
        {
            // The cell.
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            [[|UidMapping(0, 1000, 10)|]]
            [GidMapping(0, 1000, 10)] // both
            // Its class.
            public partial class Demo;
        }
        """,
        """
        namespace Work
        {
            // The cell.
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            [UidMapping(0, 1000, 10)]
            [GidMapping(0, 1000, 10)] // both
            [Namespace(LinuxNamespace.User)]
            // Its class.
            public partial class Demo;
        }
        """);

    [Fact]
    public Task Adds_one_on_a_line_with_the_class() => Fix.AppliesAsync(
        "CELL2008",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs"), [|UidMapping(0, 1000, 10)|], GidMapping(0, 1000, 10)] public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs"), UidMapping(0, 1000, 10), GidMapping(0, 1000, 10)] [Namespace(LinuxNamespace.User)] public partial class Demo;
        """);

    [Fact]
    public Task Takes_back_what_was_given_away() => Fix.AppliesAsync(
        "CELL2019",
        """
        [Cell("demo", Hostname = [|"h"|]), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc), /* no */ HostNamespace(LinuxNamespace.Uts)]
        public partial class Demo;

        [Cell("other", Hostname = [|"h"|]), Process("/bin/true"), Rootfs("rootfs")]
        // Shared.
        [HostNamespaceAttribute((LinuxNamespace)4)] // goes
        public partial class Other;
        """,
        """
        [Cell("demo", Hostname = "h"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Ipc)]
        public partial class Demo;

        [Cell("other", Hostname = "h"), Process("/bin/true"), Rootfs("rootfs")]
        // Shared.
        public partial class Other;
        """);

    [Fact]
    public Task Takes_back_nothing_for_a_json_patch() => Fix.OffersNothingAsync("CELL2019", """
        [Cell("demo", Hostname = [|"h"|]), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/namespaces", "[{\"type\":\"pid\"}]")]
        public partial class Demo;
        """);

    [Fact]
    public Task Gives_away_the_one_that_was_asked_for() => Fix.AppliesAsync(
        "CELL2025",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(/* own */ LinuxNamespace.Network), Runsc(Network = [|RunscNetwork.Host|])]
        public partial class Demo;

        [Cell("other"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace("network")] // own
        [Runsc(Network = [|RunscNetwork.Host|])]
        public partial class Other;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network), Runsc(Network = RunscNetwork.Host)]
        public partial class Demo;

        [Cell("other"), Process("/bin/true"), Rootfs("rootfs")]
        [HostNamespace(LinuxNamespace.Network)] // own
        [Runsc(Network = RunscNetwork.Host)]
        public partial class Other;
        """);

    [Fact]
    public Task Gives_away_the_default() => Fix.AppliesAsync(
        "CELL2025",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = [|RunscNetwork.Host|])] // host
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(Network = RunscNetwork.Host)] // host
        [HostNamespace(LinuxNamespace.Network)]
        public partial class Demo;
        """);
}
