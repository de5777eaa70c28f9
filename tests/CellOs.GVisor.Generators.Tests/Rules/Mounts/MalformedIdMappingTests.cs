using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3146")]
public sealed class MalformedIdMappingTests
{
    [Fact]
    public Task Reports_a_missing_size() => Analyze.ReportsAsync(
        "CELL3146",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """|])]
        public partial class Demo;
        """",
        message: "A mapping of the mount at '/data' has no size. runsc ignores it before 20260601; other runtimes refuse to start. Write containerID, hostID and a size of 1 or more.");

    [Fact]
    public Task Reports_an_empty_range() => Analyze.ReportsAsync(
        "CELL3146",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 0 }] }
            """|])]
        public partial class Demo;
        """",
        message: "A mapping of the mount at '/data' maps no id, for its size is 0. runsc ignores it before 20260601; other runtimes refuse to start. Write containerID, hostID and a size of 1 or more.");

    [Fact]
    public Task Is_silent_on_whole_mappings() => Analyze.IsSilentAsync("CELL3146", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 1 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_mappings_of_the_cell() => Analyze.IsSilentAsync("CELL3146", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.User)]
        [UidMapping(0, 100000, 0), GidMapping(0, 100000, 0)]
        public partial class Demo;
        """);
}
