using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3113")]
public sealed class IdMapWithoutMappingsTests
{
    [Fact]
    public Task Reports_the_option_alone() => Analyze.ReportsAsync(
        "CELL3113",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"idmap"|]])]
        public partial class Demo;
        """,
        message: "'idmap' on the mount at '/data' has nothing to map by: the mount has no mappings and the cell no user namespace, which the OCI specification forbids. runsc 20240729 mounts without mapping; 20221219 refuses the word where the type is 'bind'. Give the mount uidMappings and gidMappings, or remove 'idmap'.");

    [Fact]
    public Task Reports_the_recursive_option() => Analyze.ReportsAsync("CELL3113", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"ridmap"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_cell_with_a_user_namespace() => Analyze.IsSilentAsync("CELL3113", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 65536), GidMapping(0, 100000, 65536)]
        [BindMount("/data", Source = "/srv/data", Options = ["idmap"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_mount_with_mappings() => Analyze.IsSilentAsync("CELL3113", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_what_is_no_bind_mount() => Analyze.IsSilentAsync("CELL3113", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data", Options = ["idmap"])]
        public partial class Demo;
        """);
}
