using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Repairs;

/// <summary>Another text in place of the one at fault.</summary>
public sealed class ReplaceTests
{
    [Fact]
    public Task Keeps_comments_and_other_arguments() => Fix.AppliesAsync(
        "CELL1101",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(
            "CAP_CHOWN", // kept
            /* before */ [|"CAP_NET_ADMIM"|] /* after */,
            [|@"CAP_KIL"|], // kept too
            Sets = CapabilitySets.Bounding)] // end
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities(
            "CAP_CHOWN", // kept
            /* before */ "CAP_NET_ADMIN" /* after */,
            "CAP_KILL", // kept too
            Sets = CapabilitySets.Bounding)] // end
        public partial class Demo;
        """);

    [Fact]
    public Task Makes_a_relative_path_absolute() => Fix.AppliesAsync(
        "CELL3102",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs(/* where */ [|"tmp"|], SizeBytes = 4096)]
        [Mount(destination: [|"./data"|], Type = "tmpfs", Source = "tmpfs", Options = new[] { "size=1m" })]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs(/* where */ "/tmp", SizeBytes = 4096)]
        [Mount(destination: "/data", Type = "tmpfs", Source = "tmpfs", Options = new[] { "size=1m" })]
        public partial class Demo;
        """);

    [Fact]
    public Task Corrects_a_mount_option_in_every_kind_of_array() => Fix.AppliesAsync(
        "CELL3111",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new[] { "bind", /* x */ [|"noexc"|] })]
        [Mount("/b", Type = "bind", Source = "/b", Options = new string[] { [|"nosuidd"|], "bind" /* y */ })]
        [Mount("/c", Type = "bind", Source = "/c", Options = new string[2] { "bind", [|"nodevv"|] })]
        [Mount("/d", Type = "bind", Source = "/d", Options = [
            "bind", // bound
            [|"noatme"|], // faster
        ])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/a", Type = "bind", Source = "/a", Options = new[] { "bind", /* x */ "noexec" })]
        [Mount("/b", Type = "bind", Source = "/b", Options = new string[] { "nosuid", "bind" /* y */ })]
        [Mount("/c", Type = "bind", Source = "/c", Options = new string[2] { "bind", "nodev" })]
        [Mount("/d", Type = "bind", Source = "/d", Options = [
            "bind", // bound
            "noatime", // faster
        ])]
        public partial class Demo;
        """);

    [Fact]
    public Task Leaves_a_constant_alone_that_is_written_elsewhere() => Fix.OffersNothingAsync("CELL1101", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Capabilities([|Names.Admin|], Sets = CapabilitySets.Bounding)]
        public partial class Demo;

        public static class Names
        {
            public const string Admin = "CAP_NET_ADMIM";
        }
        """);
}
