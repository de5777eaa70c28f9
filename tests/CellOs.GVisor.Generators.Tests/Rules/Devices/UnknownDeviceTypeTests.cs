using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4001")]
public sealed class UnknownDeviceTypeTests
{
    [Fact]
    public Task Reports_the_letter_for_all_types() => Analyze.ReportsAsync("CELL4001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"a","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x' has the type 'a'. runsc 20221219 ignores devices without a word; 20240729 refuses to start. Write 'c' for a character device, 'b' for a block device or 'p' for a FIFO.");

    [Fact]
    public Task Reports_a_word() => Analyze.ReportsAsync("CELL4001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"block","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x' has the type 'block'. runsc 20221219 ignores devices without a word; 20240729 refuses to start. Write 'b'.");

    [Fact]
    public Task Reports_a_missing_type() => Analyze.ReportsAsync("CELL4001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x' has no type. runsc 20221219 ignores devices without a word; 20240729 refuses to start. Write 'c' for a character device, 'b' for a block device or 'p' for a FIFO.");

    [Fact]
    public Task Is_silent_on_an_unbuffered_device() => Analyze.IsSilentAsync("CELL4001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"u","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_type_that_is_no_text() => Analyze.IsSilentAsync("CELL4001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":1,"major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");
}
