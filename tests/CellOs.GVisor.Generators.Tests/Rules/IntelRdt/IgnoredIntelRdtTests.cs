using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.IntelRdt;

[TestOf("CELL5705")]
public sealed class IgnoredIntelRdtTests
{
    [Fact]
    public Task Reports_a_class_of_service() => Analyze.ReportsAsync("CELL5705", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"closID":"gold"}"""|])]
        public partial class Demo;
        """",
        message: "A share of the cache or of memory bandwidth is asked for, which gVisor does not set. runsc ignores 'linux.intelRdt' without a word. Remove it.");

    [Fact]
    public Task Is_silent_without_one() => Analyze.IsSilentAsync("CELL5705", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Cpus = 0.5)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5705",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"closID":"gold"}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
