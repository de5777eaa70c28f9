using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1032")]
public sealed class IgnoredNewPrivilegesTests
{
    [Fact]
    public Task Reports_privileges_that_are_barred_all_the_same() => Analyze.ReportsAsync(
        "CELL1032",
        """
        [Cell("demo"), Process("/bin/true", NoNewPrivileges = [|false|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        "The program may gain privileges, which runsc 20221219, the oldest that is to run this cell, bars. runsc bars new privileges whatever this says before release 20250820, and follows it since. Leave noNewPrivileges true, or set the build property CellOsRunscVersion to 20250820 or later.");

    [Fact]
    public Task Is_silent_on_the_release_that_follows_it() => Analyze.IsSilentAsync("CELL1032", """
        [Cell("demo"), Process("/bin/true", NoNewPrivileges = false), Rootfs("rootfs")]
        public partial class Demo;
        """, "20250820");

    [Fact]
    public Task Is_fixed_by_barring_them() => Fix.AppliesAsync(
        "CELL1032",
        """
        [Cell("demo"), Process("/bin/true", NoNewPrivileges = [|false|]), Rootfs("rootfs")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true", NoNewPrivileges = true), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
