using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3116")]
public sealed class IdMapOffBindTests
{
    [Fact]
    public Task Reports_the_option_on_a_tmpfs() => Analyze.ReportsAsync(
        "CELL3116",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"idmap"|]])]
        public partial class Demo;
        """,
        message: "The mount at '/scratch' is no bind mount, so 'idmap' cannot apply. runsc ignores it; runc refuses to start. Remove it.");

    [Fact]
    public Task Reports_mappings_on_a_tmpfs() => Analyze.ReportsAsync("CELL3116", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/scratch", "type": "tmpfs", "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_bind_mount() => Analyze.IsSilentAsync("CELL3116", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_tmpfs_with_an_owner() => Analyze.IsSilentAsync("CELL3116", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["uid=65532"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL3116",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["noexec", [|"idmap"|]])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["noexec"])]
        public partial class Demo;
        """);
}
