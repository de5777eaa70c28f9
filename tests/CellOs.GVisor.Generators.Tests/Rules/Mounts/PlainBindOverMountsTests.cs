using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3144")]
public sealed class PlainBindOverMountsTests
{
    [Fact]
    public Task Reports_a_plain_bind_of_the_root() => Analyze.ReportsAsync(
        "CELL3144",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/host", Type = "bind", Source = "/", Options = [[|"bind"|], "ro"])]
        public partial class Demo;
        """,
        message: "The bind mount at '/host' is not recursive, but '/' has mounts below it. runsc 20240729 refuses to start, and says only 'cannot read client sync file: EOF'; 20221219 binds without them. Use 'rbind'.");

    [Fact]
    public Task Reports_the_attribute_that_says_so() => Analyze.ReportsAsync("CELL3144", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|BindMount("/host", Source = "/dev/", Recursive = false)|]]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_type_without_the_option() => Analyze.ReportsAsync("CELL3144", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/host", Type = "bind", Source = [|"/sys"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_recursive_bind() => Analyze.IsSilentAsync("CELL3144", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/host", Source = "/dev")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_directory_below() => Analyze.IsSilentAsync("CELL3144", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/host", Source = "/sys/class", Recursive = false)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_rbind() => Fix.AppliesAsync(
        "CELL3144",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/host", Type = "bind", Source = "/", Options = [[|"bind"|], "ro"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/host", Type = "bind", Source = "/", Options = ["rbind", "ro"])]
        public partial class Demo;
        """);
}
