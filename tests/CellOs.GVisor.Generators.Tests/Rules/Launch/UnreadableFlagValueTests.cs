using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6108")]
public sealed class UnreadableFlagValueTests
{
    [Fact]
    public Task Reports_another_word() => Analyze.ReportsAsync(
        "CELL6108",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", [|"everything"|])]
        public partial class Demo;
        """,
        "'everything' is no value of the flag 'host-fifo'. runsc refuses to start. Write one of 'none', 'open'.");

    [Fact]
    public Task Reports_no_number() => Analyze.ReportsAsync("CELL6108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("dcache", [|"many"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_no_truth_value() => Analyze.ReportsAsync("CELL6108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("debug", [|"on"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_value_of_one_release_alone() => Analyze.ReportsAsync("CELL6108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("gvisor-gro", [|"1ms"|])]
        public partial class Demo;
        """);

    [Theory]
    [InlineData("num-network-channels", "0")]
    [InlineData("num-network-channels", "-0x1")]
    [InlineData("fdlimit", "256")]
    [InlineData("fdlimit", "0")]
    public Task Reports_a_number_that_the_flag_does_not_have(string flag, string value) => Analyze.ReportsAsync("CELL6108", $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("{{flag}}", [|"{{value}}"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_numbers_beside_them() => Analyze.IsSilentAsync("CELL6108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("num-network-channels", "1"), RunscFlag("fdlimit", "300"), RunscFlag("panic-signal", "-1")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_no_limit() => Analyze.IsSilentAsync("CELL6108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("fdlimit", "-1")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_values_in_the_notation_of_Go() => Analyze.IsSilentAsync("CELL6108", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("dcache", "0x10"), RunscFlag("debug", "T"), RunscFlag("num-network-channels", "1_0"), RunscFlag("gvisor-gro", "0")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_word_that_was_meant() => Fix.AppliesAsync(
        "CELL6108",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", [|"Open"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", "open")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_truth_value_that_was_meant() => Fix.AppliesAsync(
        "CELL6108",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("debug", [|"on"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("debug", "true")]
        public partial class Demo;
        """);
}
