using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2032")]
public sealed class ImpossibleNetDeviceNameTests
{
    [Fact]
    public Task Reports_a_name_of_16_bytes() => Analyze.ReportsAsync(
        "CELL2032",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", [|"""{"eth1":{"name":"abcdefghijklmnop"}}"""|])]
        public partial class Demo;
        """",
        "'abcdefghijklmnop' cannot be the name of a network device. runsc ignores the devices without a word; runc refuses to start. Write at most 15 bytes without '/', ':', blanks, and '%' but for one '%d'.");

    [Fact]
    public Task Reports_a_slash_in_the_name_on_the_host() => Analyze.ReportsAsync("CELL2032", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", [|"""{"eth/1":{}}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_two_numbers() => Analyze.ReportsAsync("CELL2032", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", [|"""{"eth1":{"name":"a%db%d"}}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_template_for_the_name_on_the_host() => Analyze.ReportsAsync("CELL2032", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", [|"""{"eth%d":{}}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_name_of_15_bytes() => Analyze.IsSilentAsync("CELL2032", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", """{"eth1":{"name":"abcdefghijklmno"}}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_template_for_the_new_name() => Analyze.IsSilentAsync("CELL2032", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/netDevices", """{"eth1":{"name":"eth%d"},"eth2":{"name":""}}""")]
        public partial class Demo;
        """");
}
