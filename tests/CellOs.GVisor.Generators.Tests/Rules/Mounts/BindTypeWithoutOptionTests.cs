using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3107")]
public sealed class BindTypeWithoutOptionTests
{
    [Fact]
    public Task Reports_a_type_without_options() => Analyze.ReportsAsync(
        "CELL3107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Mount("/data", Type = "bind", Source = "/srv/data")|]]
        public partial class Demo;
        """,
        message: "The mount at '/data' has the type 'bind' but neither the option 'bind' nor 'rbind', which alone count for the OCI specification. runsc goes by the type and binds; runc and crun refuse to start. Add the option 'bind'.");

    [Fact]
    public Task Reports_a_type_with_other_options() => Analyze.ReportsAsync("CELL3107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = [|["ro"]|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_recursive_option() => Analyze.IsSilentAsync("CELL3107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_attribute_for_it() => Analyze.IsSilentAsync("CELL3107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_another_type() => Analyze.IsSilentAsync("CELL3107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_option() => Fix.AppliesAsync(
        "CELL3107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = [|["ro"]|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["ro", "bind"])]
        public partial class Demo;
        """);
}
