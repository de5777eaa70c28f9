using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2014")]
public sealed class TimeOffsetsWithoutTimeNamespaceTests
{
    [Fact]
    public Task Reports_offsets_without_it() => Analyze.ReportsAsync(
        "CELL2014",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/timeOffsets", [|"""{"boottime":{"secs":60}}"""|])]
        public partial class Demo;
        """",
        "Clocks are offset, but the cell has no time namespace for it. runsc has none to give, and ignores the offsets without a word. Leave the offsets out.");

    [Fact]
    public Task Is_silent_with_it() => Analyze.IsSilentAsync("CELL2014", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time)]
        [ConfigJson("/linux/timeOffsets", """{"boottime":{"secs":60}}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_no_offsets() => Analyze.IsSilentAsync("CELL2014", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/timeOffsets", "{}")]
        public partial class Demo;
        """);
}
