using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4011")]
public sealed class DeviceWithoutModeTests
{
    [Fact]
    public Task Reports_a_missing_mode() => Analyze.ReportsAsync("CELL4011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x' has no mode. The sandbox of runsc 20240729 crashes over it and says only 'StartRoot failed: EOF'; since 20260223 the mode is 0666. Give it a mode, in decimal: 438 is 0666, which other runtimes take.");

    [Fact]
    public Task Reports_a_missing_mode_of_a_default_node() => Analyze.ReportsAsync("CELL4011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/null","type":"c","major":1,"minor":3}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_mode() => Analyze.IsSilentAsync("CELL4011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_every_release_takes_one() => Analyze.IsSilentAsync("CELL4011", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3}""")]
        public partial class Demo;
        """",
        runscVersion: "20260223");
}
