using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3115")]
public sealed class IdMappingWithoutOptionTests
{
    [Fact]
    public Task Reports_mappings_without_the_option() => Analyze.ReportsAsync(
        "CELL3115",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/data", "source": "/srv/data", "options": ["bind"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """|])]
        public partial class Demo;
        """",
        message: "The bind mount at '/data' has mappings but neither the option 'idmap' nor 'ridmap', which the OCI specification asks for. runsc goes by the mappings alone, since 20260601. Add the option 'idmap'.");

    [Fact]
    public Task Is_silent_on_the_recursive_option() => Analyze.IsSilentAsync("CELL3115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "options": ["rbind", "ridmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_the_oldest_runsc_refuses_the_option() => Analyze.IsSilentAsync("CELL3115", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "type": "bind", "options": ["bind"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_mappings() => Analyze.IsSilentAsync("CELL3115", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data")]
        public partial class Demo;
        """);
}
