using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Root;

[TestOf("CELL3004")]
public sealed class EscapingRootPathTests
{
    [Fact]
    public Task Reports_the_root_of_the_host() => Analyze.ReportsAsync("CELL3004", """
        [Cell("demo"), Process("/bin/true"), Rootfs([|"/"|])]
        public partial class Demo;
        """, message: "The root filesystem '/' is that of the host. runsc takes the path as it is, and makes missing mount points in that tree. Give the cell a directory of its own, by a path without '..'.");

    [Fact]
    public Task Reports_the_root_of_the_host_in_other_words() => Analyze.ReportsAsync("CELL3004", """
        [Cell("demo"), Process("/bin/true"), Rootfs([|"/./"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_path_that_climbs() => Analyze.ReportsAsync("CELL3004", """
        [Cell("demo"), Process("/bin/true"), Rootfs([|"../images/base"|])]
        public partial class Demo;
        """, message: "The root filesystem '../images/base' climbs out of a directory by '..'. runsc takes the path as it is, and makes missing mount points in that tree. Give the cell a directory of its own, by a path without '..'.");

    [Fact]
    public Task Reports_a_path_that_climbs_at_its_end() => Analyze.ReportsAsync("CELL3004", """
        [Cell("demo"), Process("/bin/true"), Rootfs([|"/srv/images/.."|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_absolute_path() => Analyze.IsSilentAsync("CELL3004", """
        [Cell("demo"), Process("/bin/true"), Rootfs("/srv/images/base")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_names_that_begin_with_dots() => Analyze.IsSilentAsync("CELL3004", """
        [Cell("demo"), Process("/bin/true"), Rootfs("..data/.../rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_path() => Analyze.IsSilentAsync("CELL3004", """
        [Cell("demo"), Process("/bin/true"), Rootfs("")]
        public partial class Demo;
        """);
}
