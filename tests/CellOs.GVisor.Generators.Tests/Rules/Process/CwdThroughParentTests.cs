using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1033")]
public sealed class CwdThroughParentTests
{
    [Fact]
    public Task Reports_a_way_back_up() => Analyze.ReportsAsync("CELL1033", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"/data/../etc"|]), Rootfs("rootfs")]
        public partial class Demo;
        """",
        message: "The working directory '/data/../etc' goes through a directory and back. runsc follows it part by part inside the cell, and refuses to start where one is missing or the user may not search it. Write '/etc'.");

    [Fact]
    public Task Reports_one_at_the_end() => Analyze.ReportsAsync("CELL1033", """"
        [Cell("demo"), Process("/bin/true", WorkingDirectory = [|"/data/below/.."|]), Rootfs("rootfs")]
        public partial class Demo;
        """");

    [Theory]
    [InlineData("/data/..below/etc")]
    [InlineData("/data/./etc")]
    [InlineData("//data/")]
    [InlineData("/data/...")]
    public Task Is_silent_where_there_is_none(string path) => Analyze.IsSilentAsync("CELL1033", $$""""
        [Cell("demo"), Process("/bin/true", WorkingDirectory = "{{path}}"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
