using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2017")]
public sealed class TooManyNanosecondsTests
{
    [Fact]
    public Task Reports_a_whole_second() => Analyze.ReportsAsync(
        "CELL2017",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time)]
        [ConfigJson("/linux/timeOffsets", [|"""{"monotonic":{"secs":1,"nanosecs":1000000000}}"""|])]
        public partial class Demo;
        """",
        "1000000000 nanoseconds are a second or more, which the kernel does not take. runsc ignores all offsets without a word; runc refuses to start. Put whole seconds into 'secs'.");

    [Fact]
    public Task Is_silent_on_one_less() => Analyze.IsSilentAsync("CELL2017", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time)]
        [ConfigJson("/linux/timeOffsets", """{"monotonic":{"secs":1,"nanosecs":999999999}}""")]
        public partial class Demo;
        """");
}
