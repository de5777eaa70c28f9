using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3117")]
public sealed class RecursiveOptionTests
{
    [Fact]
    public Task Reports_the_recursive_form_in_place_of_the_plain() => Analyze.ReportsAsync(
        "CELL3117",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", [|"rro"|]])]
        public partial class Demo;
        """,
        message: "'rro' on the mount at '/data' is an option of Linux 5.12 that runsc does not know. runsc 20240729 leaves it out, so that 'rro' alone gives a writable mount; 20221219 refuses it where the type is 'bind'. Write 'ro', which runsc applies to what is mounted below too.");

    [Fact]
    public Task Reports_the_recursive_form_beside_the_plain() => Analyze.ReportsAsync(
        "CELL3117",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", "ro", [|"rro"|]])]
        public partial class Demo;
        """,
        message: "'rro' on the mount at '/data' is an option of Linux 5.12 that runsc does not know. runsc 20240729 leaves it out, so that 'rro' alone gives a writable mount; 20221219 refuses it where the type is 'bind'. Remove it.");

    [Fact]
    public Task Reports_a_default_that_the_oldest_runsc_refuses() => Analyze.ReportsAsync("CELL3117", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", [|"rrw"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_tmpfs() => Analyze.ReportsAsync("CELL3117", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = [[|"rnoexec"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_plain_form() => Analyze.IsSilentAsync("CELL3117", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", "ro"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_form_beside_the_plain_that_no_release_refuses() => Analyze.IsSilentAsync("CELL3117", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["rbind", "ro", "rro"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_default_that_no_release_refuses() => Analyze.IsSilentAsync("CELL3117", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["rexec"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_plain_form() => Fix.AppliesAsync(
        "CELL3117",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", [|"rro"|]])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "bind", Source = "/srv/data", Options = ["rbind", "ro"])]
        public partial class Demo;
        """);
}
