using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6018")]
public sealed class UnknownGVisorAnnotationTests
{
    [Fact]
    public Task Reports_a_part_that_there_is_not() => Analyze.ReportsAsync("CELL6018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"dev.gvisor.flags.strace"|], "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_another_letter_case() => Analyze.ReportsAsync(
        "CELL6018",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"Dev.gVisor.flag.strace"|], "true")]
        public partial class Demo;
        """,
        "'Dev.gVisor.flag.strace' is no annotation that any runsc knows. runsc ignores it without a word. Write 'dev.gvisor.flag.strace'.");

    [Fact]
    public Task Is_silent_on_a_key_of_gVisor() => Analyze.IsSilentAsync("CELL6018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.strace", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_another_domain() => Analyze.IsSilentAsync("CELL6018", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisors.flag.strace", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_lower_case() => Fix.AppliesAsync(
        "CELL6018",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"Dev.gVisor.flag.strace"|], "true")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("dev.gvisor.flag.strace", "true")]
        public partial class Demo;
        """);
}
