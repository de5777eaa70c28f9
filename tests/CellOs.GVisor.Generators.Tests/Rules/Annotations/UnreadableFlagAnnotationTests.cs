using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6009")]
public sealed class UnreadableFlagAnnotationTests
{
    [Fact]
    public Task Reports_no_truth_value() => Analyze.ReportsAsync(
        "CELL6009",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.debug", [|"maybe"|])]
        public partial class Demo;
        """,
        "'maybe' is no value of the flag 'debug'. runsc refuses to start. Write 'true' or 'false'.");

    [Fact]
    public Task Reports_a_number_that_is_none() => Analyze.ReportsAsync("CELL6009", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.strace-log-size", [|"-1"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_word_in_capitals() => Analyze.ReportsAsync("CELL6009", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.host-uds", [|"Open"|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_values_in_the_notation_of_Go() => Analyze.IsSilentAsync("CELL6009", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.debug", "T"), Annotation("dev.gvisor.flag.strace-log-size", "0x10")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_value_that_was_meant() => Fix.AppliesAsync(
        "CELL6009",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.debug", [|"yes"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.debug", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_word_that_was_meant() => Fix.AppliesAsync(
        "CELL6009",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.host-uds", [|"Open"|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.host-uds", "open")]
        public partial class Demo;
        """);
}
