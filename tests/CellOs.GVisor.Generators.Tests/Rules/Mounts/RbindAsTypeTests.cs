using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3136")]
public sealed class RbindAsTypeTests
{
    [Fact]
    public Task Reports_the_type() => Analyze.ReportsAsync(
        "CELL3136",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"rbind"|], Source = "/srv/data")]
        public partial class Demo;
        """,
        message: "The mount at '/data' has the type 'rbind', which is an option and no type. runsc mounts nothing, and says so in its debug log only; runc refuses to start. Add the option 'rbind'.");

    [Fact]
    public Task Is_silent_on_the_type_beside_the_option() => Analyze.IsSilentAsync("CELL3136", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "rbind", Source = "/srv/data", Options = ["rbind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_type_bind() => Analyze.IsSilentAsync("CELL3136", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_option() => Fix.AppliesAsync(
        "CELL3136",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = [|"rbind"|], Source = "/srv/data", Options = ["ro"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "rbind", Source = "/srv/data", Options = ["ro", "rbind"])]
        public partial class Demo;
        """);
}
