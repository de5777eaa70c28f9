using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4117")]
public sealed class IncompleteRdmaTests
{
    [Fact]
    public Task Reports_an_empty_entry() => Analyze.ReportsAsync("CELL4117", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/rdma", [|"""{"mlx5_1":{}}"""|])]
        public partial class Demo;
        """",
        message: "The RDMA limit of 'mlx5_1' limits neither handles nor objects. runsc ignores it without a word. Write 'hcaHandles', 'hcaObjects' or both, each from 0 to 4294967295.");

    [Fact]
    public Task Reports_a_negative_number() => Analyze.ReportsAsync("CELL4117", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/rdma", [|"""{"mlx5_1":{"hcaObjects":-1}}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_objects() => Analyze.IsSilentAsync("CELL4117", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/rdma", """{"mlx5_1":{"hcaObjects":0}}""")]
        public partial class Demo;
        """");
}
