using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4012")]
public sealed class RepeatedDeviceNumberTests
{
    [Fact]
    public Task Reports_the_same_numbers() => Analyze.ReportsAsync("CELL4012", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/y","type":"u","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/y' has the type and the numbers of '/dev/x', which the OCI specification advises against. runsc 20240729 makes both nodes. Keep one of the two, or correct the numbers.");

    [Fact]
    public Task Is_silent_on_the_same_numbers_of_another_type() => Analyze.IsSilentAsync("CELL4012", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/y","type":"b","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_fifos() => Analyze.IsSilentAsync("CELL4012", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"p","fileMode":438}""")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/y","type":"p","fileMode":438}""")]
        public partial class Demo;
        """");
}
