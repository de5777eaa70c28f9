using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3122")]
public sealed class MissingTypeTests
{
    [Fact]
    public Task Reports_a_source_without_the_option() => Analyze.ReportsAsync(
        "CELL3122",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Mount("/data", Source = "/srv/data")|]]
        public partial class Demo;
        """,
        message: "The mount at '/data' has neither a type nor the option 'bind' or 'rbind'. runsc mounts nothing, and says so in its debug log only; the directory of the root filesystem shows through. Add the option 'bind' to mount its source.");

    [Fact]
    public Task Reports_an_empty_type() => Analyze.ReportsAsync(
        "CELL3122",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/scratch", Type = [|""|])]
        public partial class Demo;
        """,
        message: "The mount at '/scratch' has neither a type nor the option 'bind' or 'rbind'. runsc mounts nothing, and says so in its debug log only; the directory of the root filesystem shows through. Give it the type of a file system, such as 'tmpfs'.");

    [Fact]
    public Task Is_silent_on_a_bind_mount_by_option() => Analyze.IsSilentAsync("CELL3122", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Source = "/srv/data", Options = ["bind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_at_dev() => Analyze.IsSilentAsync("CELL3122", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_option() => Fix.AppliesAsync(
        "CELL3122",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Mount("/data", Source = "/srv/data", Options = ["ro"])|]]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Source = "/srv/data", Options = ["ro", "bind"])]
        public partial class Demo;
        """);
}
