using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3133")]
public sealed class IgnoredIdMappingTests
{
    [Fact]
    public Task Reports_mappings_of_a_bind_mount() => Analyze.ReportsAsync(
        "CELL3133",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", [|"""
            { "destination": "/data", "source": "/srv/data", "options": ["bind", "idmap"], "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """|])]
        public partial class Demo;
        """",
        message: "The bind mount at '/data' is to be identity-mapped, which runsc does since release 20260601 only. runsc 20221219 and 20240729 drop the mappings, so that files show their owners on the host. Remove the mappings, or set the build property CellOsRunscVersion to 20260601 or later.");

    [Fact]
    public Task Is_silent_on_empty_mappings() => Analyze.IsSilentAsync("CELL3133", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/data", "source": "/srv/data", "options": ["bind"], "uidMappings": [], "gidMappings": [] }
            """)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_what_is_no_bind_mount() => Analyze.IsSilentAsync("CELL3133", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """
            { "destination": "/scratch", "type": "tmpfs", "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }], "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }] }
            """)]
        public partial class Demo;
        """");
}
