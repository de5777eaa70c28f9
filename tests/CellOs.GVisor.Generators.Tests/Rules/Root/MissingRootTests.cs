using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Root;

[TestOf("CELL3001")]
public sealed class MissingRootTests
{
    [Fact]
    public Task Reports_a_cell_without_root() => Analyze.ReportsAsync("CELL3001", """
        [Cell("demo"), Process("/bin/true")]
        public partial class [|Demo|];
        """, message: "The configuration has no 'root', and so no filesystem to run in. runsc refuses it, as runc and crun do. Name the directory that holds the root filesystem.");

    [Fact]
    public Task Reports_a_root_that_was_taken_out() => Analyze.ReportsAsync("CELL3001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/root", """null""")]
        public partial class [|Demo|];
        """");

    [Fact]
    public Task Is_silent_on_a_root_without_a_path() => Analyze.IsSilentAsync("CELL3001", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/root/path", """null""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_root_of_json() => Analyze.IsSilentAsync("CELL3001", """"
        [Cell("demo"), Process("/bin/true")]
        [ConfigJson("/root", """{ "path": "rootfs" }""")]
        public partial class Demo;
        """");
}
