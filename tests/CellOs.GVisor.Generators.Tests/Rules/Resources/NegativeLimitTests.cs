using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4104")]
public sealed class NegativeLimitTests
{
    [Fact]
    public Task Reports_a_negative_number_of_threads() => Analyze.ReportsAsync("CELL4104", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/pids", [|"""{"limit":-5}"""|])]
        public partial class Demo;
        """",
        message: "'pids.limit' = -5 is no limit. runsc refuses to start for a negative size, and takes a negative number of processes or quota for none. Write -1 for no limit, or a number above 0.");

    [Fact]
    public Task Reports_a_negative_size() => Analyze.ReportsAsync("CELL4104", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"reservation":-2}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_negative_quota() => Analyze.ReportsAsync("CELL4104", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"quota":-100000}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_limit() => Analyze.IsSilentAsync("CELL4104", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":-1,"swap":-1}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_limit() => Analyze.IsSilentAsync("CELL4104", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 64)]
        public partial class Demo;
        """");
}
