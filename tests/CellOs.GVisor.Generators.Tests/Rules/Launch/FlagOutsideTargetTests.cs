using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6107")]
public sealed class FlagOutsideTargetTests
{
    [Fact]
    public Task Reports_a_flag_of_later_releases() => Analyze.ReportsAsync(
        "CELL6107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"directfs"|], "false")]
        public partial class Demo;
        """,
        "Not every runsc from 20221219 on, which are to run this cell, has the flag 'directfs'. runsc prints its usage and starts nothing. Set the build property CellOsRunscVersion to 20230306 or later, or leave the flag out.");

    [Fact]
    public Task Reports_a_flag_that_went_away() => Analyze.ReportsAsync(
        "CELL6107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"EXPERIMENTAL-afxdp"|], "true")]
        public partial class Demo;
        """,
        "Not every runsc from 20221219 on, which are to run this cell, has the flag 'EXPERIMENTAL-afxdp'. runsc prints its usage and starts nothing. Leave it out: release 20231218 was the last to have it.");

    [Fact]
    public Task Is_silent_on_the_target_that_has_it() => Analyze.IsSilentAsync("CELL6107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("directfs", "false")]
        public partial class Demo;
        """, "20240729");

    [Fact]
    public Task Is_silent_on_what_every_release_has() => Analyze.IsSilentAsync("CELL6107", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("dcache", "100")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_out_what_went_away() => Fix.AppliesAsync(
        "CELL6107",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"EXPERIMENTAL-afxdp"|], "true")]
        [RunscFlag([|"directfs"|], "false")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"directfs"|], "false")]
        public partial class Demo;
        """);
}
