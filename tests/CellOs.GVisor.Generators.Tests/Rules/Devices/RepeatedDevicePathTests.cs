using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4005")]
public sealed class RepeatedDevicePathTests
{
    [Fact]
    public Task Reports_the_second_at_a_path() => Analyze.ReportsAsync("CELL4005", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/./x","type":"c","major":1,"minor":5,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "There is a device at '/dev/./x' already. runsc 20240729 makes the first node and leaves the second out without a word. Keep one of the two.");

    [Fact]
    public Task Is_silent_on_one_device_at_two_paths() => Analyze.IsSilentAsync("CELL4005", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/y","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");
}
