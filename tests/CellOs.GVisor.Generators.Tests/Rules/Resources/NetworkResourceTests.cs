using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4127")]
public sealed class NetworkResourceTests
{
    [Fact]
    public Task Reports_a_class() => Analyze.ReportsAsync("CELL4127", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/network", [|"""{"classID":0}"""|])]
        public partial class Demo;
        """",
        message: "'network.classID' exists in control groups of version 1 only. On control groups of version 1 runsc refuses to start where the host lacks the controller; on version 2 it leaves it out. Remove it.");

    [Fact]
    public Task Reports_priorities() => Analyze.ReportsAsync("CELL4127", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/network", [|"""{"priorities":[{"name":"eth0","priority":1}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_nothing() => Analyze.IsSilentAsync("CELL4127", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/network", """{"priorities":[]}""")]
        public partial class Demo;
        """");
}
