using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3114")]
public sealed class HalfIdMappingTests
{
    [Fact]
    public Task Reports_users_without_groups() => Analyze.ReportsAsync(
        "CELL3114",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """|])]
        public partial class Demo;
        """",
        message: "The mount at '/data' has uidMappings but no gidMappings, which the OCI specification forbids. runsc ignores both before 20260601. Add gidMappings, or remove uidMappings.");

    [Fact]
    public Task Reports_groups_without_users() => Analyze.ReportsAsync("CELL3114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "uidMappings": [] }
            """|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_both() => Analyze.IsSilentAsync("CELL3114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_two_empty_lists() => Analyze.IsSilentAsync("CELL3114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "options": ["bind"], "uidMappings": [], "gidMappings": [] }
            """)]
        public partial class Demo;
        """");
}
