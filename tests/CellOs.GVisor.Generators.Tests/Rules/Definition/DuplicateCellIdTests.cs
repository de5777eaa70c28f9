using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0009")]
public sealed class DuplicateCellIdTests
{
    [Fact]
    public Task Reports_the_second_by_name_and_names_the_first() => Analyze.ReportsAsync(
        "CELL0009",
        """
        namespace Work;

        [Cell([|"demo"|]), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Zebra;

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Ant;
        """,
        "The id 'demo' is also that of 'Work.Ant'. Give each cell of the compilation its own id.");

    [Fact]
    public Task Reports_ids_over_files_and_in_nested_types() => Analyze.ReportsAsync(
        "CELL0009",
        [
            """
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class A
            {
                [Cell([|"demo"|]), Process("/bin/true"), Rootfs("rootfs")]
                public partial struct Inner;
            }
            """,
            """
            [Process("/bin/true"), Rootfs("rootfs")]
            [Cell(id: [|"de" + "mo"|])]
            public partial class B;
            """,
            """
            [Cell("demo2"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class C;
            """,
        ]);

    [Fact]
    public Task Is_silent_on_one_cell_in_several_files() => Analyze.IsSilentAsync(
        "CELL0009",
        [
            """
            [Cell("demo")]
            public partial class Demo;
            """,
            """
            [Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo;
            """,
        ]);

    [Fact]
    public Task Is_silent_on_an_id_of_another_project() => Analyze.ReportsWithProjectAsync(
        "CELL0009",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Theirs;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Ours;
        """);

    [Fact]
    public Task Is_silent_on_ids_that_are_none() => Analyze.IsSilentAsync("CELL0009", """
        [Cell("Demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class A;

        [Cell("Demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class B;
        """);
}
