using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4019")]
public sealed class HiddenDeviceTests
{
    [Fact]
    public Task Reports_a_node_at_the_place_of_a_tmpfs() => Analyze.ReportsAsync("CELL4019", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/dev/own/", SizeBytes = 4096)]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/own","type":"p","fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The program does not see the device '/dev/own', because something is mounted at its place. runsc 20221219 ignores devices without a word; 20240729 starts, and the mount hides the node. Keep one of the two.");

    [Fact]
    public Task Reports_a_node_at_the_place_of_a_bind_mount() => Analyze.ReportsAsync("CELL4019", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/mounts/-", """{"destination":"/dev/own","type":"bind","source":"/srv/own","options":["rbind"]}""")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/own","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_node_on_the_mount() => Analyze.IsSilentAsync("CELL4019", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/dev/own", SizeBytes = 4096)]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/own/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_node_beside_a_mount() => Analyze.IsSilentAsync("CELL4019", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/dev/own", SizeBytes = 4096)]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/owned","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");
}
