using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4109")]
public sealed class CpuSharesOutOfRangeTests
{
    [Fact]
    public Task Reports_a_single_share() => Analyze.ReportsAsync("CELL4109", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"shares":1}"""|])]
        public partial class Demo;
        """",
        message: "The shares 1 are not one of 2 to 262144. On control groups of version 1 the kernel takes the nearest number that it has; on version 2 runsc refuses to start. Write 2.");

    [Fact]
    public Task Reports_too_many() => Analyze.ReportsAsync("CELL4109", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"shares":262145}"""|])]
        public partial class Demo;
        """",
        message: "The shares 262145 are not one of 2 to 262144. On control groups of version 1 the kernel takes the nearest number that it has; on version 2 runsc refuses to start. Write 262144.");

    [Fact]
    public Task Is_silent_on_the_least() => Analyze.IsSilentAsync("CELL4109", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"shares":2}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_most() => Analyze.IsSilentAsync("CELL4109", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"shares":262144}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL4109", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"shares":0}""")]
        public partial class Demo;
        """");
}
