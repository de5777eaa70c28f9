using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0018")]
public sealed class InvalidLimitTests
{
    [Theory]
    [InlineData("MemoryBytes", "0")]
    [InlineData("MemoryBytes", "-1")]
    [InlineData("MemoryBytes", "long.MinValue")]
    [InlineData("Pids", "0")]
    [InlineData("Pids", "-1L")]
    [InlineData("MemoryReservationBytes", "0")]
    [InlineData("MemoryAndSwapBytes", "-1")]
    [InlineData("CpuShares", "0")]
    [InlineData("Cpus", "0")]
    [InlineData("Cpus", "-0.5")]
    [InlineData("Cpus", "0.009")]
    [InlineData("Cpus", "double.NaN")]
    [InlineData("Cpus", "double.PositiveInfinity")]
    [InlineData("Cpus", "1e6 + 1")]
    public Task Reports_what_limits_nothing_or_everything(string limit, string value) => Analyze.ReportsAsync("CELL0018", Cell(limit, $"[|{value}|]"));

    [Theory]
    [InlineData("MemoryBytes", "1")]
    [InlineData("MemoryBytes", "long.MaxValue")]
    [InlineData("Pids", "1")]
    [InlineData("MemoryReservationBytes", "1")]
    [InlineData("CpuShares", "2")]
    [InlineData("Cpus", "0.01")]
    [InlineData("Cpus", "2")]
    [InlineData("Cpus", "1e6")]
    public Task Is_silent_on_a_limit(string limit, string value) => Analyze.IsSilentAsync("CELL0018", Cell(limit, value));

    private static string Cell(string limit, string value) =>
        $"[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), Limits({limit} = {value})] public partial class Demo;";

    [Fact]
    public Task Reports_why_it_is_no_limit() => Analyze.ReportsAsync(
        "CELL0018",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = [|0|], MemoryBytes = 1)]
        public partial class Demo;
        """,
        "Pids = 0 is no limit: runsc takes zero for no limit, and nothing is less than it. Set it to 1 or more, or leave it out for no limit.");

    [Fact]
    public Task Reports_what_is_too_little() => Analyze.ReportsAsync(
        "CELL0018",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Cpus = [|0.001|])]
        public partial class Demo;
        """,
        "Cpus = 0.001 is no limit: the kernel's least quota is a millisecond of every 100. Set it to 0.01 or more, or leave it out for no limit.");

    [Fact]
    public Task Reports_what_is_too_much() => Analyze.ReportsAsync(
        "CELL0018",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Cpus = [|2000000|])]
        public partial class Demo;
        """,
        "Cpus = 2000000 is no limit: no machine has so many processors. Set it to 1000000 or less, or leave it out for no limit.");

    [Fact]
    public Task Is_silent_on_rlimits_up_to_the_last() => Analyze.IsSilentAsync("CELL0018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Core, 0, 0), Rlimit("RLIMIT_FSIZE", ulong.MaxValue, RlimitAttribute.Unlimited)]
        public partial class Demo;
        """);
}
