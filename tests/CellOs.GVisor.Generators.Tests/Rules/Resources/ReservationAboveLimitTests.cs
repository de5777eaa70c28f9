using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4103")]
public sealed class ReservationAboveLimitTests
{
    [Fact]
    public Task Reports_a_reservation_above_the_limit() => Analyze.ReportsAsync("CELL4103", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"limit":128,"reservation":256}"""|])]
        public partial class Demo;
        """",
        message: "The reservation 256 is above the memory limit 128 and never comes into play. runsc writes both, and the limit comes first. Lower the reservation to 128 or less, or raise the limit.");

    [Fact]
    public Task Is_silent_on_equal_ones() => Analyze.IsSilentAsync("CELL4103", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":128,"reservation":128}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_a_limit() => Analyze.IsSilentAsync("CELL4103", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":-1,"reservation":128}""")]
        public partial class Demo;
        """");
}
