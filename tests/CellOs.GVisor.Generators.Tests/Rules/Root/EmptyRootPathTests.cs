using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Root;

[TestOf("CELL3002")]
public sealed class EmptyRootPathTests
{
    [Fact]
    public Task Reports_an_empty_path() => Analyze.ReportsAsync("CELL3002", """
        [Cell("demo"), Process("/bin/true"), Rootfs([|""|])]
        public partial class Demo;
        """, message: "The path of the root filesystem is empty. runsc refuses it, as runc and crun do. Name the directory that holds the root filesystem.");

    [Fact]
    public Task Reports_a_missing_path() => Analyze.ReportsAsync("CELL3002", """"
        [Cell("demo"), Process("/bin/true")]
        [ConfigJson("/root", [|"""{ "readonly": true }"""|])]
        public partial class Demo;
        """", message: "The path of the root filesystem is missing. runsc refuses it, as runc and crun do. Name the directory that holds the root filesystem.");

    [Fact]
    public Task Is_silent_on_a_path() => Analyze.IsSilentAsync("CELL3002", """
        [Cell("demo"), Process("/bin/true"), Rootfs(".")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_where_there_is_no_root() => Analyze.IsSilentAsync("CELL3002", """
        [Cell("demo"), Process("/bin/true")]
        public partial class Demo;
        """);
}
