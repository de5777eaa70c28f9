using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4007")]
public sealed class DefaultDeviceTests
{
    [Fact]
    public Task Reports_a_node_that_is_there() => Analyze.ReportsAsync("CELL4007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/null","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "'/dev/null' is in every sandbox. runsc keeps its own node and leaves the entry out, whatever the entry says. Remove the entry.");

    [Fact]
    public Task Reports_a_node_in_a_directory() => Analyze.ReportsAsync("CELL4007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev//net/tun","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_name() => Analyze.IsSilentAsync("CELL4007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/null2","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_console() => Analyze.IsSilentAsync("CELL4007", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/console","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Takes_the_whole_entry_out_of_a_document() => FixFile.AppliesAsync(
        "CELL4007",
        """{ "ociVersion": "1.0.0", "process": {}, "linux": { "devices": [{ "path": "/dev/null", "type": "c", "major": 1, "minor": 3, "fileMode": 438 }, { "path": "/dev/x", "type": "c", "major": 1, "minor": 5, "fileMode": 438 }] } }""",
        """{ "ociVersion": "1.0.0", "process": {}, "linux": { "devices": [{ "path": "/dev/x", "type": "c", "major": 1, "minor": 5, "fileMode": 438 }] } }""");
}
