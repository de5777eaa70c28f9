using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Annotations;

[TestOf("CELL6003")]
public sealed class KeyWithoutDomainTests
{
    [Fact]
    public Task Reports_a_bare_word() => Analyze.ReportsAsync("CELL6003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"owner"|], "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_space() => Analyze.ReportsAsync("CELL6003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"com.example.my key"|], "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_label_without_a_character() => Analyze.ReportsAsync("CELL6003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation([|"com..owner"|], "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_domain() => Analyze.IsSilentAsync("CELL6003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("com.example.owner", "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_what_follows_a_slash() => Analyze.IsSilentAsync("CELL6003", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Annotation("com.example/any thing", "x")]
        public partial class Demo;
        """);
}
