using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3148")]
public sealed class SecondEqualsSignTests
{
    [Fact]
    public Task Reports_it_and_removes_the_option() => Fix.AppliesAsync(
        "CELL3148",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs", Options = [[|"huge=never=always"|], "nosuid"])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs", Options = ["nosuid"])]
        public partial class Demo;
        """);

    [Fact]
    public Task Says_what_runsc_does() => Analyze.ReportsAsync(
        "CELL3148",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "cgroup", Options = [[|"release_agent=/a=b"|]])]
        public partial class Demo;
        """,
        message: "'release_agent=/a=b' on the cgroup mount at '/data' has two equals signs. runsc refuses to start, with 'invalid option'. Remove it: gVisor would do nothing with it.");

    [Fact]
    public Task Has_the_word_where_the_option_is_ignored_otherwise() => Analyze.IsSilentAsync("CELL3131", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "tmpfs", Options = ["mpol=bind=static:0"])]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("tmpfs", "huge=never")]
    [InlineData("tmpfs", "size=1m=2")]
    [InlineData("tmpfs", "x=a=b")]
    [InlineData("proc", "hidepid=1=2")]
    public Task Is_silent_on_one_and_on_what_other_rules_read(string type, string option) => Analyze.IsSilentAsync("CELL3148", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Mount("/data", Type = "{{type}}", Options = ["{{option}}"])]
        public partial class Demo;
        """);
}
