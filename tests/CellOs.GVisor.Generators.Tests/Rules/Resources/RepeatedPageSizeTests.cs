using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4124")]
public sealed class RepeatedPageSizeTests
{
    [Fact]
    public Task Reports_the_second_of_a_size() => Analyze.ReportsAsync("CELL4124", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", [|"""[{"pageSize":"2MB","limit":0},{"pageSize":"2MB","limit":1}]"""|])]
        public partial class Demo;
        """",
        message: "Huge pages of '2MB' are limited a second time, and the last limit counts. runsc takes it for a part of a file's name and refuses to start when there is no such file. Keep one of the two.");

    [Fact]
    public Task Is_silent_on_two_sizes() => Analyze.IsSilentAsync("CELL4124", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/hugepageLimits", """[{"pageSize":"2MB","limit":0},{"pageSize":"1GB","limit":0}]""")]
        public partial class Demo;
        """");
}
