using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3147")]
public sealed class RemountOfBindTests
{
    [Fact]
    public Task Reports_a_remount() => Analyze.ReportsAsync(
        "CELL3147",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [BindMount("/data", Source = "/srv/data", Options = [[|"remount"|]])]
        public partial class Demo;
        """,
        message: "'remount' on the bind mount at '/data' asks to change a mount that is not there yet. runsc refuses to start, and says only 'cannot read client sync file: EOF'. Remove it: the other options hold without it.");

    [Fact]
    public Task Reports_it_where_an_option_makes_it_a_bind_mount() => Analyze.ReportsAsync("CELL3147", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "none", Source = "/srv/data", Options = ["bind", [|"remount"|]])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_tmpfs_whose_remount_is_only_ignored() => Analyze.IsSilentAsync("CELL3147", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/scratch", Options = ["remount"])]
        public partial class Demo;
        """);
}
