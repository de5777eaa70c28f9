using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4122")]
public sealed class InvalidNetworkResourceTests
{
    [Fact]
    public Task Reports_a_negative_class() => Analyze.ReportsAsync("CELL4122", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/network", [|"""{"classID":-1}"""|])]
        public partial class Demo;
        """",
        message: "/linux/resources/network has the class -1. On control groups of version 1 runsc refuses to start where the host lacks the controller; on version 2 it leaves it out. Write a number from 0 to 4294967295.");

    [Fact]
    public Task Reports_a_missing_priority() => Analyze.ReportsAsync("CELL4122", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/network", [|"""{"priorities":[{"name":"eth0"}]}"""|])]
        public partial class Demo;
        """",
        message: "/linux/resources/network/priorities/0 has no 'priority'. On control groups of version 1 runsc refuses to start where the host lacks the controller; on version 2 it leaves it out. Write a number from 0 to 4294967295.");

    [Fact]
    public Task Reports_a_missing_name() => Analyze.ReportsAsync("CELL4122", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/network", [|"""{"priorities":[{"priority":1}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_entries_in_full() => Analyze.IsSilentAsync("CELL4122", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/network", """{"classID":1048577,"priorities":[{"name":"eth0","priority":0}]}""")]
        public partial class Demo;
        """");
}
