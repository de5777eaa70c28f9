using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1208")]
public sealed class UnenforcedRlimitTests
{
    [Fact]
    public Task Reports_core_files() => Analyze.ReportsAsync("CELL1208", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|LinuxRlimit.Core|], RlimitAttribute.Unlimited, RlimitAttribute.Unlimited)]
        public partial class Demo;
        """",
        message: "'RLIMIT_CORE' asks for core files, and gVisor writes none. runsc lets the program read it back and does nothing with it. Remove it, and do not count on it.");

    [Fact]
    public Task Reports_the_size_of_the_heap() => Analyze.ReportsAsync("CELL1208", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|LinuxRlimit.Data|], 16 << 20, 16 << 20)]
        public partial class Demo;
        """",
        message: "'RLIMIT_DATA' does not bound what malloc(3) takes. runsc counts what brk(2) gives, and not private mappings as Linux does too. Remove it, and do not count on it.");

    [Theory]
    [InlineData("Rtprio", "1")]
    [InlineData("Nice", "39")]
    [InlineData("Msgqueue", "0")]
    [InlineData("Sigpending", "5")]
    [InlineData("Rttime", "1000000")]
    [InlineData("Locks", "3")]
    [InlineData("Rss", "4096")]
    public Task Reports_what_is_only_kept(string resource, string value) => Analyze.ReportsAsync("CELL1208", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|LinuxRlimit.{{resource}}|], {{value}}, {{value}})]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("Core", "0")]
    [InlineData("Rtprio", "0")]
    [InlineData("Nice", "40")]
    [InlineData("Msgqueue", "RlimitAttribute.Unlimited")]
    [InlineData("Data", "RlimitAttribute.Unlimited")]
    [InlineData("Rss", "RlimitAttribute.Unlimited")]
    public Task Is_silent_on_what_happens_anyway(string resource, string value) => Analyze.IsSilentAsync("CELL1208", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.{{resource}}, {{value}}, {{value}})]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("As")]
    [InlineData("Fsize")]
    [InlineData("Memlock")]
    [InlineData("Nofile")]
    [InlineData("Nproc")]
    [InlineData("Stack")]
    [InlineData("Cpu")]
    public Task Is_silent_on_what_is_enforced_or_has_a_rule_of_its_own(string resource) => Analyze.IsSilentAsync("CELL1208", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.{{resource}}, 1024, 1024)]
        public partial class Demo;
        """);

    [Fact]
    public Task Takes_the_limit_out() => Fix.AppliesAsync("CELL1208", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit([|"RLIMIT_LOCKS"|], 3, 3)]
        public partial class Demo;
        """, """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
