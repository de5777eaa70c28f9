using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1207")]
public sealed class OpenFilesBeyondIntTests
{
    [Fact]
    public Task Reports_a_number_beyond_32_bits() => Analyze.ReportsAsync("CELL1207", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, [|2147483648|], RlimitAttribute.Unlimited)]
        public partial class Demo;
        """",
        message: "The soft limit 2147483648 of RLIMIT_NOFILE is above 2147483647, and not the number that stands for none. runsc before release 20240729 lets the program open no file at all; later releases take it for what it says. Write 2147483647.");

    [Fact]
    public Task Lowers_it() => Fix.AppliesAsync("CELL1207", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, [|18446744073709551614|], RlimitAttribute.Unlimited)]
        public partial class Demo;
        """, """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 2147483647, RlimitAttribute.Unlimited)]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("LinuxRlimit.Nofile, 2147483647")]
    [InlineData("LinuxRlimit.Nofile, RlimitAttribute.Unlimited")]
    [InlineData("LinuxRlimit.Fsize, 2147483648")]
    public Task Is_silent_on_what_every_release_counts_to(string limit) => Analyze.IsSilentAsync("CELL1207", $$""""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit({{limit}}, RlimitAttribute.Unlimited)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_for_a_release_that_counts_further() => Analyze.IsSilentAsync("CELL1207", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 2147483648, RlimitAttribute.Unlimited)]
        public partial class Demo;
        """", runscVersion: "20240729");
}
