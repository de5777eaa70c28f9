using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Process;

[TestOf("CELL1025")]
public sealed class LabelShapeTests
{
    [Fact]
    public Task Reports_a_bare_type_of_the_mounts() => Analyze.ReportsAsync("CELL1025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", [|"\"container_file_t\""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_label_of_the_process_without_a_type() => Analyze.ReportsAsync("CELL1025", """
        [Cell("demo"), Process("/bin/true", SelinuxLabel = [|"user:role"|]), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_an_empty_part() => Analyze.ReportsAsync("CELL1025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", [|"\"user::type\""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_colon_at_the_end() => Analyze.ReportsAsync("CELL1025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", [|"\"user:role:type:\""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_white_space() => Analyze.ReportsAsync("CELL1025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", [|"\"user:role:type \""|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_without_a_level() => Analyze.IsSilentAsync("CELL1025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", "\"system_u:object_r:container_file_t\"")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_level_with_categories() => Analyze.IsSilentAsync("CELL1025", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/mountLabel", "\"system_u:object_r:container_file_t:s0-s0:c0.c1023\"")]
        public partial class Demo;
        """);
}
