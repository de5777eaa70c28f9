using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3135")]
public sealed class NoneIsSysfsTests
{
    [Fact]
    public Task Reports_the_type_without_the_option() => Analyze.ReportsAsync(
        "CELL3135",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"none"|], Source = "/srv/data")]
        public partial class Demo;
        """,
        message: "The mount at '/data' has the type 'none' and neither the option 'bind' nor 'rbind'. runsc mounts a sysfs there, not the source; runc refuses to start. Add the option 'bind' to mount its source.");

    [Fact]
    public Task Reports_the_type_without_a_source() => Analyze.ReportsAsync(
        "CELL3135",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"none"|])]
        public partial class Demo;
        """,
        message: "The mount at '/data' has the type 'none' and neither the option 'bind' nor 'rbind'. runsc mounts a sysfs there, not the source; runc refuses to start. Give it the type of a file system, such as 'tmpfs'.");

    [Fact]
    public Task Is_silent_on_a_bind_mount() => Analyze.IsSilentAsync("CELL3135", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["rbind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_source_of_that_name() => Analyze.IsSilentAsync("CELL3135", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs", Source = "none")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_option() => Fix.AppliesAsync(
        "CELL3135",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"none"|], Source = "/srv/data", Options = ["ro"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["ro", "bind"])]
        public partial class Demo;
        """);
}
