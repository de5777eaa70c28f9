using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4113")]
public sealed class ZeroLimitTests
{
    [Fact]
    public Task Reports_no_threads() => Analyze.ReportsAsync("CELL4113", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/pids", [|"""{"limit":0}"""|])]
        public partial class Demo;
        """",
        message: "'pids.limit' is 0, which limits nothing. runsc takes 0 for a limit that is not set. Write the limit that is meant, or remove it.");

    [Fact]
    public Task Reports_no_swapping() => Analyze.ReportsAsync("CELL4113", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"limit":134217728,"swappiness":0}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_no_time() => Analyze.ReportsAsync("CELL4113", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"quota":0}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_limit() => Analyze.IsSilentAsync("CELL4113", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/pids", """{"limit":-1}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_limit() => Analyze.IsSilentAsync("CELL4113", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 64, MemoryBytes = 64 << 20, Cpus = 1)]
        public partial class Demo;
        """");
}
