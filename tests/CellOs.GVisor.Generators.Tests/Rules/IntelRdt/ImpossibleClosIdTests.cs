using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.IntelRdt;

[TestOf("CELL5701")]
public sealed class ImpossibleClosIdTests
{
    [Fact]
    public Task Reports_a_path() => Analyze.ReportsAsync("CELL5701", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"closID":"../other"}"""|])]
        public partial class Demo;
        """",
        message: "'../other' cannot be the name of a class of service. runsc ignores 'linux.intelRdt' without a word. Write a name without a slash, or '/' for the default class.");

    [Fact]
    public Task Reports_the_parent() => Analyze.ReportsAsync("CELL5701", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"closID":".."}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_name() => Analyze.IsSilentAsync("CELL5701", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", """{"closID":"gold..1"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_default_class() => Analyze.IsSilentAsync("CELL5701", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", """{"closID":"/"}""")]
        public partial class Demo;
        """");
}
