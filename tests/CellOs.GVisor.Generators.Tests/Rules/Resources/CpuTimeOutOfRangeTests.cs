using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4108")]
public sealed class CpuTimeOutOfRangeTests
{
    [Fact]
    public Task Reports_a_small_quota() => Analyze.ReportsAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"quota":999,"period":100000}"""|])]
        public partial class Demo;
        """",
        message: "The quota of 999 microseconds is out of range. runsc writes it to the control group as it is, and refuses to start when the kernel turns it down. Write 1000 or more, or -1 for no limit.");

    [Fact]
    public Task Reports_a_small_period() => Analyze.ReportsAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"quota":1000,"period":500}"""|])]
        public partial class Demo;
        """",
        message: "The period of 500 microseconds is out of range. runsc writes it to the control group as it is, and refuses to start when the kernel turns it down. Write a number from 1000 to 1000000, such as 100000.");

    [Fact]
    public Task Reports_a_long_period() => Analyze.ReportsAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"period":1000001}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_burst_above_the_quota() => Analyze.ReportsAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"quota":50000,"burst":60000}"""|])]
        public partial class Demo;
        """",
        message: "The burst of 60000 microseconds is out of range. runsc writes it to the control group as it is, and refuses to start when the kernel turns it down. Write 50000 or less, which is the quota.");

    [Fact]
    public Task Reports_a_huge_quota() => Analyze.ReportsAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"quota":17592186044416}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_bounds() => Analyze.IsSilentAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"quota":1000,"period":1000000,"burst":1000}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_quota() => Analyze.IsSilentAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"quota":-1,"burst":5}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_processors() => Analyze.IsSilentAsync("CELL4108", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Cpus = 0.01)]
        public partial class Demo;
        """");
}
