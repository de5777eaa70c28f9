using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Root;

[TestOf("CELL3003")]
public sealed class UnconventionalRootNameTests
{
    [Fact]
    public Task Reports_another_name() => Analyze.ReportsAsync("CELL3003", """
        [Cell("demo"), Process("/bin/true"), Rootfs([|"image"|])]
        public partial class Demo;
        """, message: "The root filesystem 'image' is not called 'rootfs', as the OCI specification would have it. runsc takes any name. Call the directory 'rootfs'.");

    [Fact]
    public Task Reports_another_name_below_rootfs() => Analyze.ReportsAsync("CELL3003", """
        [Cell("demo"), Process("/bin/true"), Rootfs([|"rootfs/base/"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_rootfs_below_another_directory() => Analyze.IsSilentAsync("CELL3003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("image/rootfs/")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_absolute_path() => Analyze.IsSilentAsync("CELL3003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("/srv/images/base")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_dot() => Analyze.IsSilentAsync("CELL3003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("./.")]
        public partial class Demo;
        """);
}
