using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4013")]
public sealed class DecimalDeviceModeTests
{
    [Fact]
    public Task Reports_octal_digits() => Analyze.ReportsAsync("CELL4013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":444}"""|])]
        public partial class Demo;
        """",
        message: "The mode 444 of the device '/dev/x' looks octal, but is decimal: it is 0674. runsc 20221219 ignores devices without a word; 20240729 makes their nodes. Write 292, which is 0444 in octal.");

    [Fact]
    public Task Is_silent_on_a_decimal_mode() => Analyze.IsSilentAsync("CELL4013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_usual_mode_of_octal_digits() => Analyze.IsSilentAsync("CELL4013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":420}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_mode_of_a_terminal() => Analyze.IsSilentAsync("CELL4013", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":400}""")]
        public partial class Demo;
        """");
}
