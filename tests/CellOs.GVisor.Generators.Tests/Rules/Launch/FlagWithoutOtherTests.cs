using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6110")]
public sealed class FlagWithoutOtherTests
{
    [Fact]
    public Task Reports_a_profile_without_the_profiler() => Analyze.ReportsAsync(
        "CELL6110",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"profile-cpu"|], "/tmp/cpu")]
        public partial class Demo;
        """,
        "The flag 'profile-cpu' needs the flag 'profile' beside it. runsc refuses to start. Add [RunscFlag(\"profile\", …)], or remove it.");

    [Fact]
    public Task Reports_one_that_is_turned_off() => Analyze.ReportsAsync("CELL6110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"profile-heap"|], "/tmp/heap"), RunscFlag("profile", "false")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_both() => Analyze.IsSilentAsync("CELL6110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("profile-cpu", "/tmp/cpu"), RunscFlag("profile", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_an_empty_value() => Analyze.IsSilentAsync("CELL6110", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("profile-cpu", "")]
        public partial class Demo;
        """);
}
