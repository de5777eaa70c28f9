using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3145")]
public sealed class OtherTypeAtDevTests
{
    [Fact]
    public Task Reports_another_file_system() => Analyze.ReportsAsync(
        "CELL3145",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = [|"ramfs"|])]
        public partial class Demo;
        """,
        message: "The mount at /dev has the type 'ramfs', which is not what will be there. runsc shows its own devices at /dev whatever the type says, unless it is a bind mount. Write 'tmpfs', as other runtimes fill it with devices too.");

    [Fact]
    public Task Is_silent_on_a_tmpfs() => Analyze.IsSilentAsync("CELL3145", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/dev")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_bind_mount() => Analyze.IsSilentAsync("CELL3145", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = "ramfs", Source = "/dev", Options = ["rbind"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_place_below() => Analyze.IsSilentAsync("CELL3145", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev/mem", Type = "ramfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_tmpfs() => Fix.AppliesAsync(
        "CELL3145",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = [|"ramfs"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/dev", Type = "tmpfs")]
        public partial class Demo;
        """);
}
