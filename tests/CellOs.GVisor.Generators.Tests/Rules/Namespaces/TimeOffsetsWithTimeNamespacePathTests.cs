using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2015")]
public sealed class TimeOffsetsWithTimeNamespacePathTests
{
    [Fact]
    public Task Reports_both() => Analyze.ReportsAsync(
        "CELL2015",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time, Path = "/proc/1/ns/time")]
        [ConfigJson("/linux/timeOffsets", [|"""{"boottime":{"secs":60}}"""|])]
        public partial class Demo;
        """",
        "Clocks are offset, but the time namespace '/proc/1/ns/time' that the cell joins has offsets already. runsc ignores both without a word; runc refuses to start. Leave the offsets out.");

    [Fact]
    public Task Is_silent_on_an_empty_path() => Analyze.IsSilentAsync("CELL2015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time, Path = "")]
        [ConfigJson("/linux/timeOffsets", """{"boottime":{"secs":60}}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_path_alone() => Analyze.IsSilentAsync("CELL2015", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time, Path = "/proc/1/ns/time")]
        public partial class Demo;
        """);
}
