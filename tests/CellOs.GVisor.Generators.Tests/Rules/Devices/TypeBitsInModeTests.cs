using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4014")]
public sealed class TypeBitsInModeTests
{
    [Fact]
    public Task Reports_the_bits_of_a_character_device() => Analyze.ReportsAsync("CELL4014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":8630}"""|])]
        public partial class Demo;
        """",
        message: "The mode 8630 of the device '/dev/x' tells the type too, and is more than 511, the largest the OCI specification allows. runsc 20240729 takes the lowest nine bits and leaves the rest out. Write 438, which is 0666 in octal.");

    [Fact]
    public Task Reports_the_bits_of_a_block_device() => Analyze.ReportsAsync("CELL4014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"b","major":1,"minor":3,"fileMode":25008}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_permissions() => Analyze.IsSilentAsync("CELL4014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_other_bits() => Analyze.IsSilentAsync("CELL4014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":2541}""")]
        public partial class Demo;
        """");
}
