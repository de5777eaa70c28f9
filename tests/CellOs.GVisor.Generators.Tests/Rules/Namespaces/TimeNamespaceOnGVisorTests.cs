using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2018")]
public sealed class TimeNamespaceOnGVisorTests
{
    [Fact]
    public Task Reports_a_time_namespace() => Analyze.ReportsAsync(
        "CELL2018",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Namespace(LinuxNamespace.Time)|]]
        public partial class Demo;
        """,
        "The cell asks for a time namespace, which gVisor does not have. runsc ignores the entry without a word, and 'linux.timeOffsets' with it. Remove it.");

    [Fact]
    public Task Is_silent_on_the_seven_others() => Analyze.IsSilentAsync("CELL2018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace("cgroup"), Namespace("user")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_leaving_it_out() => Fix.AppliesAsync(
        "CELL2018",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Namespace(LinuxNamespace.Time)|]]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);
}
