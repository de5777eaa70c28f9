using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4105")]
public sealed class SwappinessOutOfRangeTests
{
    [Fact]
    public Task Reports_a_number_above_100() => Analyze.ReportsAsync("CELL4105", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"swappiness":101}"""|])]
        public partial class Demo;
        """",
        message: "The swappiness 101 is not one of 0 to 100, as the OCI specification has it. runsc writes it as it is, and refuses to start when the kernel turns it down: newer kernels do above 200, older ones above 100. Write 100.");

    [Fact]
    public Task Is_silent_on_100() => Analyze.IsSilentAsync("CELL4105", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"swappiness":100}""")]
        public partial class Demo;
        """");
}
