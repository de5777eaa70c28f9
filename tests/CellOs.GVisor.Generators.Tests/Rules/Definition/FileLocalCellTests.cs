using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0004")]
public sealed class FileLocalCellTests
{
    [Fact]
    public Task Reports_a_file_local_type() => Analyze.ReportsAsync(
        "CELL0004",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        file partial class [|Demo|];
        """,
        "'Demo' is local to its file, where generated code cannot reach it. Remove the modifier 'file'.");

    [Fact]
    public Task Reports_a_type_in_a_file_local_one() => Analyze.ReportsAsync("CELL0004", """
        file partial class Outer
        {
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class [|Demo|];
        }
        """);

    [Fact]
    public Task Is_silent_on_a_private_type() => Analyze.IsSilentAsync("CELL0004", """
        public partial class Outer
        {
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            private partial class Demo;
        }
        """);
}
